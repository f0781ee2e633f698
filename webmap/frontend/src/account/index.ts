export { default as AccountButton } from "./AccountButton.vue";
export { isOneOf, NOBODY, readMe, ROLES, type Me, type Role } from "./me";
export { default as SignInDialog } from "./SignInDialog.vue";
export { useMe, type Account } from "./use-me";
