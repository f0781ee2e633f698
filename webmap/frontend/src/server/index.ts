export { addressOf, askServer, faultOf, ServerFault, type Ask, type Fault } from "./asking";
export {
    UnreadableAnswer,
    fields,
    list,
    number,
    optionalBounds,
    optionalList,
    optionalNumber,
    optionalText,
    text,
    type Bounds,
    type Fields
} from "./reading";
export { faultText } from "./wording";
