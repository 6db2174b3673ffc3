import type { Messages } from './messages';
import { details } from './details/es';
import { settings } from './settings/es';

const counts = (available: number, total: number): string => `${available} de ${total}`;

const colleagues = (count: number): string => (count === 1 ? '1 compañero' : `${count} compañeros`);

/** Hours have an article, "las 13:40" and "la 1:40"; a time that names its day has that of the day: "el lun, 14:02". */
const withArticle = (time: string): string => {
  if (!/^\d+:/.test(time)) return `el ${time}`;
  return time.startsWith('1:') ? `la ${time}` : `las ${time}`;
};

export const es: Messages = {
  couldNotStart: 'Reachable no ha podido iniciarse.',
  crash: {
    main: 'Algo ha fallado en Reachable.',
    mainExplained:
      'Reachable sigue funcionando. Si la lista deja de actualizarse, sal de Reachable y ábrelo de nuevo. En los ajustes, en Ayuda, se abren los registros.',
    window: 'La ventana de Reachable ha fallado varias veces.',
    windowExplained:
      'La bandeja sigue mostrando quién está disponible. La ventana se carga de nuevo al cerrar este mensaje.',
  },
  summary: (available, total) =>
    `${counts(available, total)} ${available === 1 ? 'disponible' : 'disponibles'}`,
  counts,
  colleagues,
  languages: { en: 'inglés', nl: 'neerlandés', es: 'español', sv: 'sueco' },
  availability: { available: 'Disponible', unavailable: 'No disponible', unknown: 'Desconocido' },
  wasAvailability: {
    available: 'Estaba disponible',
    unavailable: 'No estaba disponible',
    unknown: 'Desconocido',
  },
  freshness: {
    justNow: 'ahora mismo',
    minutesAgo: (minutes) => `hace ${minutes} min`,
    asOf: (time) => `datos: ${time}`,
  },
  header: {
    refresh: 'Actualizar ahora',
    pin: 'Fijar ventana',
    settings: 'Ajustes',
    demo: 'Demo',
    demoExplained: 'Compañeros ficticios',
    leaveDemo: 'Salir de la demo',
    seconds: (seconds) => `${seconds} s`,
    minutes: (minutes) => `${minutes} min`,
  },
  search: {
    label: 'Buscar compañeros',
    matches: (count, total) => `${count} de ${total} ${count === 1 ? 'coincide' : 'coinciden'}`,
    enterCopies: 'Intro copia',
    enterShows: 'Intro muestra los detalles',
    noMatch: (query) => `Ningún compañero coincide con «${query}».`,
    clear: 'Borrar la búsqueda',
  },
  list: {
    label: 'Compañeros',
    favourites: 'Favoritos',
    available: 'Disponibles',
    unavailable: 'No disponibles',
    everyone: 'Todos',
    you: 'Tú',
    matches: 'Coincidencias',
    loading: 'Cargando compañeros…',
    empty: 'Aún no hay compañeros',
    emptyExplained: 'Rinkel devolvió una lista vacía. Los nuevos compañeros aparecerán aquí solos.',
  },
  row: {
    actionsFor: (name) => `Acciones para ${name}`,
    copyNumber: 'Copiar número',
    call: 'Llamar',
    addFavourite: 'Añadir a favoritos',
    removeFavourite: 'Quitar de favoritos',
    notify: 'Avisarme',
    notifies: { once: 'Avisarme la próxima vez', always: 'Avisarme cada vez' },
    details: 'Detalles',
    since: (time) => `desde ${withArticle(time)}`,
    seenHere: 'visto aquí',
    you: 'tú',
    extension: (extension) => `ext. ${extension}`,
    service: 'servicio',
    answeringService: 'Servicio de atención de llamadas',
    speaks: (language) => `Idioma: ${language}`,
  },
  said: {
    copied: (number) => `Copiado: ${number}`,
    calling: (number) => `Llamando al ${number}`,
    noNumber: (name) => `${name} no tiene número de teléfono`,
    gone: (name) => `${name} ya no está en la lista`,
    copyFailed: 'No se pudo copiar. Cópialo de aquí:',
    callFailed: 'No se pudo iniciar la llamada',
    mailing: (address) => `Correo para ${address}`,
    mailFailed: 'No se pudo abrir un programa de correo',
    favourite: (name) => `${name} está en favoritos`,
    noFavourite: (name) => `${name} ya no está en favoritos`,
    watch: {
      once: (name) => `Recibirás un aviso la próxima vez que ${name} esté disponible`,
      always: (name) => `Recibirás un aviso cada vez que ${name} esté disponible`,
      off: (name) => `No recibirás avisos sobre ${name}`,
    },
  },
  trouble: {
    sentence: {
      offline: 'Sin conexión.',
      timeout: 'Rinkel tardó demasiado en responder.',
      rejected: 'No se aceptó la clave.',
      forbidden: 'Esta clave no permite leer la lista de compañeros.',
      'not-found': 'Rinkel ya no responde aquí. ¿Hay una actualización de Reachable?',
      proxy: 'El proxy de esta red rechazó la conexión.',
      limited: 'Rinkel pide esperar un momento.',
      server: 'Rinkel tiene problemas para responder.',
      malformed: 'Rinkel dio una respuesta inesperada.',
      'captive-portal': 'Esta red pide que inicies sesión primero.',
      'too-large': 'La respuesta de Rinkel era demasiado grande.',
      redirected: 'La respuesta remitía a otra dirección. No se siguió.',
      certificate: 'La conexión no es segura: el certificado no es válido.',
    },
    offlineSince: (time) => `Sin conexión. Últimos datos: ${time}.`,
    paused: (time) => `En pausa. Últimos datos: ${time}.`,
    pausedEmpty: 'En pausa.',
    resume: 'Reanudar',
    nextTryInSeconds: (seconds) => `Próximo intento en ${seconds} s.`,
    nextTryInMinutes: (minutes) => `Próximo intento en ${minutes} min.`,
    trying: 'Intentándolo ahora…',
    tryNow: 'Intentar ahora',
    replaceKey: 'Cambiar la clave',
    updateNow: 'Actualizar',
  },
  signIn: {
    heading: 'Mira quién puede atender una llamada',
    lede: 'Pega tu clave de API de Rinkel. Se guarda en el llavero de este equipo y solo se envía a Rinkel.',
    keyLabel: 'Clave de API',
    show: 'Mostrar',
    hide: 'Ocultar',
    whereToFind: 'La encuentras en Mi Rinkel, en Integraciones.',
    connect: 'Conectar',
    connecting: 'Conectando…',
    tryDemo: 'Probar con compañeros ficticios',
    refused: 'No se aceptó la clave. Compruébala en Mi Rinkel, en Integraciones.',
    flaw: {
      empty: 'Pega primero tu clave.',
      'too-long': 'Esto es demasiado largo para ser una clave.',
      'odd-characters':
        'Una clave no tiene espacios, saltos de línea ni caracteres especiales. Cópiala de nuevo.',
    },
    notKept: 'La clave funciona, pero no se pudo guardar.',
    keepForSession: 'Guardar solo para esta sesión',
    keyGone: 'Vuelve a conectarte.',
    replaceHeading: 'Cambiar la clave',
    back: 'Atrás',
  },
  keychain: {
    waiting: 'Esperando al llavero…',
    heading: 'No se puede leer el llavero',
    lockedHeading: 'Llavero bloqueado',
    lockedExplained: 'Tu clave está en el llavero. Desbloquéalo para ver a tus compañeros.',
    sentence: {
      'no-service': 'Ningún servicio de llavero responde en este equipo.',
      'no-library': 'Falta la biblioteca que da acceso al llavero.',
      locked: 'El llavero está bloqueado.',
      denied: 'El llavero no dio acceso a Reachable.',
      timeout: 'El llavero no respondió a tiempo.',
      crashed: 'Se interrumpió la conexión con el llavero.',
      'not-saved': 'El llavero no guardó la clave.',
    },
    installService:
      'Instala gnome-keyring o KWallet, vuelve a iniciar sesión en el escritorio y reinténtalo.',
    installLibrary: 'Instala libsecret (el paquete libsecret-1-0 o libsecret) y reinténtalo.',
    retry: 'Reintentar',
    unlock: 'Desbloquear',
    enterKey: 'Introducir una clave',
  },
  details,
  settings,
  notice: {
    'settings-not-saved': 'No se pudieron guardar los ajustes',
    'settings-restored': 'No se pudieron leer los ajustes; se restauraron los últimos válidos',
    'settings-reset':
      'No se pudieron leer los ajustes. Reachable empieza con los predeterminados; se conservó el archivo antiguo.',
    'settings-in-memory':
      'Aquí no se pueden guardar los ajustes. Los cambios duran hasta que salgas.',
    'launch-at-login-failed': 'No se pudo guardar la opción de abrir al iniciar sesión',
    'policy-unreadable': 'No se pudieron leer los ajustes de tu organización para Reachable',
    'policy-untrusted':
      'No se usan los ajustes de tu organización para Reachable: cualquiera pudo cambiar el archivo',
    'policy-faulty':
      'Algunos ajustes de tu organización para Reachable no son válidos y se han omitido',
    'demo-disabled': 'Tu organización ha desactivado la demo',
    'number-not-copied': 'No se pudo copiar el número. Inténtalo de nuevo desde aquí.',
    'call-not-started': 'No se pudo iniciar la llamada',
  },
  menu: {
    copy: (number) => `Copiar ${number}`,
    copyEmail: 'Copiar correo electrónico',
    copyExtension: (extension) => `Copiar extensión ${extension}`,
    mail: 'Enviar correo electrónico',
    notifies: { off: 'Nunca', once: 'La próxima vez', always: 'Cada vez' },
  },
  tray: {
    loading: 'Cargando compañeros…',
    signedOut: 'Sesión no iniciada',
    keychainTrouble: 'El llavero requiere atención',
    offline: 'sin conexión',
    rejected: 'Clave de API rechazada',
    copyNumber: 'Copiar número',
    call: 'Llamar',
    show: 'Mostrar Reachable',
    hide: 'Ocultar Reachable',
    refresh: 'Actualizar ahora',
    notify: 'Avisarme',
    paused: 'en pausa',
    pausedUntil: (time) => `En pausa hasta: ${time}`,
    pause: 'Pausar',
    halfAnHour: '30 minutos',
    untilTomorrow: 'Hasta mañana',
    resume: 'Reanudar',
    settings: 'Ajustes…',
    quit: 'Salir de Reachable',
  },
  notification: {
    nowAvailable: (name) => `${name} está disponible`,
    // ListFormat knows when “y” becomes “e”: “Anouk e Inés”.
    twoAvailable: (first, second) =>
      `${new Intl.ListFormat('es').format([first, second])} están disponibles`,
    severalAvailable: (first, others) => `${first} y otras ${others} personas están disponibles`,
    open: 'Mostrar en Reachable',
  },
};
