/** All elements of Akoma Ntoso 3.0. */
export const AKN_ELEMENTS: ReadonlySet<string> = new Set(
  `FRBRExpression FRBRItem FRBRManifestation FRBRWork FRBRalias FRBRauthor FRBRauthoritative FRBRcountry FRBRdate
   FRBRformat FRBRlanguage FRBRmasterExpression FRBRname FRBRnumber FRBRportion FRBRprescriptive FRBRsubtype
   FRBRthis FRBRtranslation FRBRuri FRBRversionNumber TLCConcept TLCEvent TLCLocation TLCObject TLCOrganization
   TLCPerson TLCProcess TLCReference TLCRole TLCTerm a abbr act activeModifications activeRef address adjournment
   administrationOfOath affectedDocument akomaNtoso alinea alternativeReference amendment amendmentBody
   amendmentContent amendmentHeading amendmentJustification amendmentList amendmentReference analysis answer
   application applies argument arguments article attachment attachmentOf attachments authorialNote b background
   bill block blockContainer blockList body book br caption change chapter citation citations classification
   clause collectionBody communication component componentData componentInfo componentRef components concept
   conclusions condition container content contrasts count courtType coverPage crossHeading date debate
   debateBody debateReport debateSection decision declarationOfVote decoration def del derogates destination
   dissentsFrom distinguishes div division doc docAuthority docCommittee docDate docIntroducer docJurisdiction
   docNumber docProponent docPurpose docStage docStatus docTitle docType docketNumber documentCollection
   documentRef domain duration efficacy efficacyMod embeddedStructure embeddedText entity eol eop event eventRef
   extends fillIn force forceMod foreign formula from hasAttachment hcontainer header heading i identification
   img implicitReference indent inline ins interstitial intro introduction isAnalogTo item judge judgment
   judgmentBody judicial jurisprudence keyword lawyer legalSystemMod legislature level li lifecycle list
   listIntroduction listWrapUp location longTitle mainBody mapping mappings marker meaningMod meta
   ministerialStatements mmod mod motivation mref narrative nationalInterest neutralCitation new note noteRef
   notes noticesOfMotion num object officialGazette ol old omissis opinion oralStatements organization original
   other otherAnalysis otherReferences outcome overrules p papers paragraph parliamentary part party
   passiveModifications passiveRef person personalStatements petitions placeholder point pointOfOrder portion
   portionBody prayers preamble preface presentation preservation previous proceduralMotions process proprietary
   proviso publication putsInQuestion quantity question questions quorum quorumVerification quotedStructure
   quotedText recital recitals recordedTime recount ref references relatedDocument remark remedies resolutions
   restriction restrictions restricts result rmod role rollCall rref rule scene scopeMod section session
   shortTitle signature source span speech speechGroup statement step sub subFlow subchapter subclause
   subdivision subheading sublist subparagraph subpart subrule subsection subtitle summary sup supports table
   tblock td temporalData temporalGroup term textualMod th time timeInterval title toc tocItem tome tr
   transitional u ul vote voting workflow wrapUp writtenStatements`.split(/\s+/),
);
