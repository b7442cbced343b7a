FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
COPY .npmrc ./
# No dependency needs an install script, and .npmrc gives none the chance.
RUN npm ci
COPY . .
RUN npm run build -- --ready --law && find dist -name '*.map' -delete && npm prune --omit=dev

FROM node:24-bookworm-slim
ENV NODE_ENV=production MINELAW_DATA_DIR=/data MINELAW_EXPORTS_DIR=/data/exports
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist/minelaw.js ./dist/
COPY --from=build /app/dist/src ./dist/src
COPY --from=build /app/dist/migrations ./dist/migrations
COPY --from=build /app/seeds ./seeds
COPY --from=build /app/public ./public
COPY --from=build /app/examples ./examples
COPY --from=build /app/operations ./operations
COPY --from=build /app/schema ./schema
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 4000) + '/livez').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Node itself is process 1, so that it hears SIGTERM.
CMD ["node", "dist/minelaw.js", "serve"]
