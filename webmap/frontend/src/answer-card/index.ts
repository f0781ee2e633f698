export { locate, NOTHING_MORE, type About, type Answer, type NearComponent, type Share } from "./answer";
export { default as AnswerCard } from "./AnswerCard.vue";
export { questioner, type AnswerShow, type Questioner } from "./asking";
export { pointOf, type CardState } from "./card-state";
