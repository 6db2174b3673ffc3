/** The id of the installed app, the same as in the packages: Windows shows notifications for the program that its shortcut names. */
export const APP_ID = 'app.reachable.Reachable';
