export { addressPart, type AddressPart } from "./address-part";
export {
    addPhoto,
    getCase,
    getFlow,
    listCases,
    makeMove,
    photoAddress,
    readCondition,
    readMove,
    type CaseDetails,
    type Condition,
    type FlowStep,
    type MoveOption,
    type MoveRequest,
    type Photo
} from "./details";
export { ALL_CASES, narrowings, parametersOf, pointsOf, readFilter, writeFilter, type CaseFilter } from "./filter";
export { followCases } from "./following";
export { default as LightMark } from "./LightMark.vue";
export { listDepartments, listTypes, matchingTypes, type CaseType, type Department } from "./names";
export { default as NearCases } from "./NearCases.vue";
export { useNow } from "./now";
export { readDuplicates, type LikelyDuplicate } from "./preview";
export { LIGHTS, readCase, STATES, type CasePage, type CaseRecord, type Light } from "./record";
export { isConflict, legalMoves, newKey } from "./sending";
export {
    countdownText,
    departmentText,
    durationText,
    LIGHT_COLOURS,
    lightText,
    markTexts,
    momentText,
    sourceText,
    typeText
} from "./wording";
export { default as TypePicker } from "./TypePicker.vue";
