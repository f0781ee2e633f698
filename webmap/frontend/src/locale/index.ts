export {
    LANGUAGES,
    codeText,
    isLanguage,
    language,
    localText,
    metres,
    oneSide,
    t,
    wholeNumber,
    type Language,
    type LocalText,
    type TextKey
} from "./texts";
