import sql from "sql-template-tag";
import { namesPlaces } from "../../law/jurisdiction/scope.sql.js";
import { oneOf } from "../../platform/database/filter.sql.js";
import type { RowMapping } from "../../platform/database/row-mapping.js";
import { connectionOf } from "../../platform/graphql/connection.js";
import { listOf } from "../../platform/graphql/list.js";
import type { Day } from "../../platform/kernel/day.js";
import { ReviewItem } from "./review.type.js";
import type { ReviewKind } from "./review.vocabulary.js";
import type { ReviewItemRow } from "./review-item.row.js";

export const ReviewItemConnection = connectionOf(() => ReviewItem, "ReviewItem");

export interface ReviewConditions {
  /** What is due on this day. */
  readonly today: Day;
  readonly kinds?: readonly ReviewKind[] | null;
  readonly jurisdictions?: readonly string[] | null;
}

const reviewItem: RowMapping<ReviewItemRow, ReviewItem> = {
  table: "review_item",
  build: (row, moment) => new ReviewItem(row, moment),
};

export const reviewItems = listOf<ReviewItemRow, ReviewItem, ReviewConditions>({
  name: "review",
  mapping: reviewItem,
  order: [
    { column: "gravity", type: "integer" },
    { column: "id", type: "text" },
  ],
  connection: ReviewItemConnection,
  links: { jurisdiction: sql`t.jurisdiction_id = k.key` },
  leavesFew: namesPlaces,
  where: ({ today, kinds, jurisdictions }) => [
    sql`t.due <= ${today}::date`,
    ...oneOf(sql`t.kind`, kinds),
    ...oneOf(sql`t.jurisdiction_id`, jurisdictions),
  ],
});
