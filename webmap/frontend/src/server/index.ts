export {
    addressOf,
    askServer,
    faultOf,
    ServerFault,
    whenForgotten,
    type Ask,
    type Fault,
    type Parameters
} from "./asking";
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
export { sendServer, type Send, type Sending } from "./sending";
export { faultText } from "./wording";
