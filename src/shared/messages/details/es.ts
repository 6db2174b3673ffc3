import type { DetailsMessages } from './details-messages';

export const details: DetailsMessages = {
  back: 'Volver a la lista',
  copy: (text) => `Copiar ${text}`,
  number: 'Número',
  national: 'Se marca aquí como',
  email: 'Correo',
  extension: 'Extensión',
  mail: 'Enviar correo',
  ringsOn: 'Suena en',
  devices: { mobile: 'Teléfono móvil', fixed: 'Teléfono fijo' },
  language: 'Idioma',
  country: 'País',
  role: 'Función',
  roles: {
    admin: 'Administrador',
    user: 'Usuario',
    'answering-service': 'Servicio de atención de llamadas',
  },
  today: 'Hoy',
  seenHere: 'según lo visto en este equipo',
  notObserved: 'Sin observar',
  nothingSeen: 'Hoy aún no se ha visto nada.',
  historyOff: 'Aquí se dibuja el día cuando el historial está activado. Ahora está desactivado.',
};
