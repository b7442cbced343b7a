import { assessment } from "./assessment.js";
import { concept } from "./concept.js";
import type { Question } from "./question.js";
import { search } from "./search.js";
import { statuteInThePast, statuteToday } from "./statute.js";
import { statutes } from "./statutes.js";

export const QUESTIONS: readonly Question[] = [statuteToday, concept, statutes, search, statuteInThePast, assessment];
