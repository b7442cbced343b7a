// @fastify/static requires this ES module, which Node can and jest cannot; only downloads use it, and we offer none.
exports.create = () => {
  throw new Error("no download is offered");
};
