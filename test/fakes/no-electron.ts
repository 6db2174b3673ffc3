/** Stands for Electron's own module where there is no Electron: it has nothing. */
export default {};
