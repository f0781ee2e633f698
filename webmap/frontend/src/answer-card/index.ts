export { NOTHING_MORE, type About } from "./answer";
export { default as AnswerCard } from "./AnswerCard.vue";
export { questioner, type AnswerShow, type Questioner } from "./asking";
export { pointOf, type CardState } from "./card-state";
