import type { CommandMessages } from './command-messages';

export const es: CommandMessages = {
  starting: 'Reachable aún se está iniciando.',
  signedOut: 'Reachable no tiene clave. Abre su ventana e inicia sesión.',
  noList: 'Aún no hay lista.',
  wereAvailable: (available, total) =>
    `${available} de ${total} ${available === 1 ? 'estaba disponible' : 'estaban disponibles'}`,
  asOf: (time) => `Lista obtenida: ${time}. Puede que ya no sea válida.`,
  demo: 'Estos compañeros son inventados.',
  several: (query) => `Más de un compañero coincide con «${query}». Concreta más:`,
  notCopied: 'No se pudo poner el número en el portapapeles.',
  notRunning: 'Reachable no está en marcha.',
  noAnswer: 'Reachable está en marcha, pero no responde.',
};
