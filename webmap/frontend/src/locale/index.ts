export {
    LANGUAGES,
    codeText,
    eitherOf,
    isLanguage,
    language,
    localText,
    metres,
    oneSide,
    percent,
    t,
    wholeNumber,
    type Language,
    type LocalText,
    type TextKey
} from "./texts";
