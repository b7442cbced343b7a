import type { ComponentChildren } from "preact";
import { AskingForm } from "../../kits/parts/keep-time.js";
import { useRequest } from "../../kits/parts/request.js";
import { Recorded } from "../../kits/parts/text.js";
import { say } from "../../kits/words/say.js";
import { words } from "../../kits/words.js";
import { placeName } from "../../law/jurisdiction/jurisdiction.line.js";
import { type PlaceNames, PlaceOptions } from "../../law/jurisdiction/place-field.line.js";
import { ENERGY_SOURCES } from "../../law/rule/rule.vocabulary.js";
import { MINER_PARAMETERS, NUMBERS, otherFactsOf, QUESTIONS, questionOf, SUBJECTS, SUMS } from "../miner.js";

/** The description of a miner: what is known of one, and what the last answer asked for. */
export function MinerForm({
  asked,
  places,
  open,
}: {
  asked: boolean;
  places: PlaceNames;
  /** Conditions in words on which the last answer turned, and that no field is for. */
  open: readonly string[];
}) {
  const { search } = useRequest();
  const value = (name: string) => search.get(name) ?? "";
  return (
    <AskingForm
      action="/assess"
      class="miner"
      fields={asked ? MINER_PARAMETERS.map(({ name }) => name) : ["jurisdiction", "subject"]}
    >
      <h2>{asked ? say("changeDescription") : say("whereAndWho")}</h2>
      <p class="quiet">{asked ? say("openStaysUnknown") : say("oneQuestionAfterAnother")}</p>
      <label>
        {say("placeAsExact")}
        <input
          name="jurisdiction"
          value={value("jurisdiction")}
          placeholder={placeName({ code: "KZ", name: "Kazakhstan" })}
          list="places"
          autocomplete="off"
          required
        />
      </label>
      <PlaceOptions places={places} />
      <label>
        {say("theMinerIs")}
        <select name="subject">
          {SUBJECTS.map((subject) => (
            <option value={subject} selected={value("subject") === subject}>
              {words(subject)}
            </option>
          ))}
        </select>
      </label>
      {!asked && (
        <label>
          {say("onTheDay")} <input type="date" name="asOf" value={value("asOf")} />
        </label>
      )}
      {asked && <Everything open={open} />}
      <button type="submit">{asked ? say("assess") : say("mayOneMine")}</button>
    </AskingForm>
  );
}

/** All that can be said of a miner at once. */
function Everything({ open }: { open: readonly string[] }) {
  const { search } = useRequest();
  const value = (name: string) => search.get(name) ?? "";
  const others = otherFactsOf(search);
  const texts = [...new Set([...others.keys(), ...open])];
  return (
    <details>
      <summary>{say("sayEverything")}</summary>
      <div class="miner">
        {Object.entries(NUMBERS).map(([name, label]) => (
          <label>
            {say(label)} <input name={name} type="number" min="0" step="any" value={value(name)} />
          </label>
        ))}
        {Object.entries(SUMS).map(([name, label]) => (
          <span class="sum">
            <label>
              {say(label)} <input name={name} inputMode="decimal" value={value(name)} />
            </label>
            <label>
              {say("currency")}{" "}
              <input name={`${name}Currency`} value={value(`${name}Currency`)} placeholder="KZT" size={4} maxLength={3} />
            </label>
          </span>
        ))}
        {QUESTIONS.map((name) => (
          <YesOrNo name={name} label={questionOf(name)} yes="yes" no="no" value={value(name)} />
        ))}
        <fieldset>
          <legend>{say("wherePowerFrom")}</legend>
          {ENERGY_SOURCES.map((source) => (
            <label class="choice">
              <input
                type="checkbox"
                name="energySource"
                value={source}
                checked={search.getAll("energySource").includes(source)}
              />{" "}
              {words(source)}
            </label>
          ))}
        </fieldset>
        {texts.length > 0 && (
          <fieldset class="others">
            <legend>{say("otherFacts")}</legend>
            {texts.map((text) => {
              const [yes, no] = [`yes:${text}`, `no:${text}`];
              const said = others.get(text);
              return (
                <YesOrNo
                  name="other"
                  label={<Recorded>{text}</Recorded>}
                  yes={yes}
                  no={no}
                  value={said === undefined ? "" : said ? yes : no}
                />
              );
            })}
          </fieldset>
        )}
      </div>
    </details>
  );
}

function YesOrNo({
  name,
  label,
  yes,
  no,
  value,
}: {
  name: string;
  label: ComponentChildren;
  yes: string;
  no: string;
  value: string;
}) {
  return (
    <label>
      {label}
      <select name={name}>
        <option value="">{say("notKnown")}</option>
        <option value={yes} selected={value === yes}>
          {say("yes")}
        </option>
        <option value={no} selected={value === no}>
          {say("no")}
        </option>
      </select>
    </label>
  );
}
