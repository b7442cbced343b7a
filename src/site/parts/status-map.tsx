import type { PlaceStatus } from "../../kits/answers.generated.js";
import { atTime } from "../../kits/page-request.js";
import { useRequest } from "../../kits/parts/request.js";
import { inOneLanguage, recordedLanguage, say } from "../../kits/words/say.js";
import { words } from "../../kits/words.js";
import { placeName } from "../../law/jurisdiction/jurisdiction.line.js";
import { MiningStatusCode } from "../../law/jurisdiction/jurisdiction.vocabulary.js";
import { localNameOf } from "../../law/jurisdiction/local-name.js";
import { countedPlaces } from "../counted-places.js";

const COLUMNS = 8;
const TILE = { width: 54, height: 34, gap: 4 };
const TITLE = 30;
const NARROW = 5;

/** Every place as a tile under its status: the picture of the law of mining. */
export function StatusMap({ places }: { places: readonly PlaceStatus[] }) {
  const request = useRequest();
  let top = 0;
  const groups = Object.keys(MiningStatusCode)
    .map((code) => ({ code, tiles: places.filter(({ miningStatus }) => miningStatus?.code === code) }))
    .filter(({ tiles }) => tiles.length > 0)
    .map((group) => {
      const start = top;
      top += TITLE + Math.ceil(group.tiles.length / COLUMNS) * (TILE.height + TILE.gap) + 8;
      return { ...group, start };
    });
  const width = COLUMNS * (TILE.width + TILE.gap) - TILE.gap;
  return (
    <svg class="status-map" viewBox={`0 0 ${width} ${top}`}>
      <title>{say("statusAsTiles")}</title>
      {groups.map(({ code, tiles, start }) => (
        <g>
          <a href={atTime(`/jurisdictions?status=${code}`, request)}>
            <text class="group" x={0} y={start + 20}>
              {countedPlaces(tiles, code)}
            </text>
          </a>
          {tiles.map((place, index) => {
            const x = (index % COLUMNS) * (TILE.width + TILE.gap);
            const y = start + TITLE + Math.floor(index / COLUMNS) * (TILE.height + TILE.gap);
            const recorded = localNameOf(place.code) === null;
            const tell = () => `${place.code.replace(".", " ")}, ${placeName(place)}: ${words(code)}`;
            // A label is in one language: that of the name.
            const label = inOneLanguage(recorded, tell);
            return (
              <a
                href={atTime(place.address, request)}
                class={`tile s-${code}`}
                aria-label={label}
                lang={recorded ? recordedLanguage() : undefined}
              >
                <title>{label}</title>
                <rect x={x} y={y} width={TILE.width} height={TILE.height} rx={3} />
                <Code code={place.code} x={x + TILE.width / 2} y={y} />
              </a>
            );
          })}
        </g>
      ))}
    </svg>
  );
}

/** The code in the middle of a tile; of RU-IRK.south the last part stands below the rest. */
function Code({ code, x, y }: { code: string; x: number; y: number }) {
  const [whole = "", part] = code.split(".");
  return (
    <>
      <text x={x} y={y + (part ? 16 : 22)} class={whole.length > NARROW ? "long" : undefined}>
        {whole}
        {part && " "}
      </text>
      {part && (
        <text x={x} y={y + 28} class="part">
          {part}
        </text>
      )}
    </>
  );
}
