interface AppFiles {
  readonly isPackaged: boolean;
  readonly execPath: string;
  readonly appPath: string;
  /** The file that the user started, where that is an AppImage: what is in it has another path with every start. */
  readonly appImage: string | undefined;
}

/** Program and arguments that start the app without a window. In development the runtime is told which app. */
export function hiddenLaunchCommand(files: AppFiles): readonly [string, ...string[]] {
  if (!files.isPackaged) return [files.execPath, files.appPath, '--hidden'];
  return [files.appImage ?? files.execPath, '--hidden'];
}
