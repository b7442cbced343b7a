import { expect, test } from "@jest/globals";
import { openSharedCorpus } from "./support/shared-corpus.js";

test("the corpus that tests share cannot be written to, and is one for all who read it", async () => {
  const [one, other] = await Promise.all([openSharedCorpus(), openSharedCorpus()]);
  await expect(one.dataSource.query("DELETE FROM release")).rejects.toThrow("read-only");
  const releases = ({ dataSource }: typeof one) => dataSource.query("SELECT current_database() AS at, number FROM release");
  expect(await releases(one)).toEqual(await releases(other));
  await Promise.all([one.close(), other.close()]);
});

test("nothing that a reader set or prepared in it is left for the next", async () => {
  const first = await openSharedCorpus();
  await first.dataSource.query("SET search_path = nowhere");
  await first.dataSource.query("PREPARE left_behind AS SELECT 1");
  await first.close();
  const second = await openSharedCorpus();
  const found = await second.dataSource.query(
    `SELECT current_setting('search_path') <> 'nowhere' AS is_anew,
       (SELECT count(*)::int FROM pg_prepared_statements WHERE name = 'left_behind') AS prepared`,
  );
  expect(found).toEqual([{ is_anew: true, prepared: 0 }]);
  await expect(second.dataSource.query("DELETE FROM release")).rejects.toThrow("read-only");
  await second.close();
});
