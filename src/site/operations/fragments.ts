/** Parts that the questions of pages and formats share, by name. */
export const FRAGMENTS: Readonly<Record<string, string>> = {
  Days: `
fragment Days on Period {
  firstDay
  firstDayPrecision
  lastDay
  lastDayPrecision
}`,
  Cited: `
fragment Cited on Citation {
  locator
  source {
    id
    title
    publisher
    kind
    url
    published
    publishedPrecision
    language
  }
}`,
  Disputed: `
fragment Disputed on Discrepancy {
  about
  readings {
    says
    citations {
      ...Cited
    }
  }
}`,
  PlaceName: `
fragment PlaceName on Jurisdiction {
  id
  code
  name
}`,
  StatuteName: `
fragment StatuteName on Statute {
  id
  kind
  number
  title
  legalForce
}`,
  Statement: `
fragment Statement on LegalStatement {
  id
  legalForce
  inForce {
    ...Days
  }
  enacted
  periodNote
  note
  evidence
  citations {
    ...Cited
  }
  discrepancies {
    ...Disputed
  }
  jurisdiction {
    ...PlaceName
  }
  statute {
    ...StatuteName
  }
  provision {
    id
    eId
    number
    heading
  }
  broughtBy {
    id
    summary
  }
}`,
  Status: `
fragment Status on MiningStatus {
  code
  note
  evidence
  period {
    ...Days
  }
  citations {
    ...Cited
  }
}`,
  Conditions: `
fragment Conditions on Condition {
  fact
  operator
  values
  unit
  text
}`,
  PenaltyFigures: `
fragment PenaltyFigures on Penalty {
  id
  kind
  discretionary
  onRepetition
  summary
  fine {
    minimum {
      value
      unit
      per
    }
    maximum {
      value
      unit
      per
    }
  }
  duration {
    minimum
    maximum
  }
}`,
  Change: `
fragment Change on Amendment {
  id
  operation
  effective
  effectivePrecision
  legalForce
  summary
  targetLocator
  amending {
    ...StatuteName
  }
  target {
    ...StatuteName
  }
  targetProvision {
    id
    eId
    number
    heading
  }
}`,
  StatementLine: `
fragment StatementLine on LegalStatement {
  id
  legalForce
  inForce {
    ...Days
  }
  evidence
  jurisdiction {
    ...PlaceName
  }
  statute {
    ...StatuteName
  }
  provision {
    id
    eId
    number
    heading
  }
  discrepancies {
    about
  }
}`,
  DefinitionLine: `
fragment DefinitionLine on Definition {
  ...StatementLine
  term
  meaning
  concept {
    id
    code
    prefLabel
  }
}`,
  TokenClassLine: `
fragment TokenClassLine on TokenClass {
  ...StatementLine
  name
  criteria
}`,
  RuleLine: `
fragment RuleLine on Rule {
  ...StatementLine
  modality
  subjects
  action
  timing
}`,
  OffenceLine: `
fragment OffenceLine on Offence {
  ...StatementLine
  branch
  conduct
  subjects
  maximumFine {
    value
    unit
    per
  }
  maximumImprisonment
}`,
  TaxLine: `
fragment TaxLine on Tax {
  ...StatementLine
  event
  summary
  rate
  rateUnit
}`,
  Tested: `
fragment Tested on ConditionTest {
  outcome
  given
  condition {
    fact
    text
  }
}`,
  AssessedRule: `
fragment AssessedRule on Rule {
  id
  modality
  action
  legalForce
}`,
};
