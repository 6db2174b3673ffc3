import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Each is signed by nobody but itself; two have another fault beside that. */
export type CertificateFlaw = 'self-signed' | 'expired' | 'foreign host';

export interface Certificate {
  readonly key: Buffer;
  readonly cert: Buffer;
}

/** openssl's `ca` is the one of its commands that takes a date in the past. */
const CA_CONFIG = `[ca]
default_ca=own
[own]
database=index.txt
new_certs_dir=.
rand_serial=yes
default_md=sha256
policy=any
copy_extensions=copy
[any]
commonName=supplied
`;

const DATES: Readonly<Record<CertificateFlaw, readonly [start: string, end: string]>> = {
  'self-signed': ['20200101000000Z', '20490101000000Z'],
  expired: ['20200101000000Z', '20210101000000Z'],
  'foreign host': ['20200101000000Z', '20490101000000Z'],
};

/** Made anew for each run, so that no key lies in the repository. */
export async function makeCertificate(flaw: CertificateFlaw): Promise<Certificate> {
  const cwd = await mkdtemp(join(tmpdir(), 'reachable-certificate-'));
  const name = flaw === 'foreign host' ? 'DNS:elsewhere.example' : 'IP:127.0.0.1';
  const [start, end] = DATES[flaw];
  try {
    await writeFile(join(cwd, 'ca.cnf'), CA_CONFIG);
    await writeFile(join(cwd, 'index.txt'), '');
    const openssl = (line: string): Promise<unknown> =>
      run('openssl', line.split(' '), { cwd, timeout: 10_000 });
    await openssl(
      `req -newkey rsa:2048 -nodes -keyout key.pem -out req.pem -subj /CN=reachable -addext subjectAltName=${name}`,
    );
    await openssl(
      `ca -batch -selfsign -notext -config ca.cnf -keyfile key.pem -in req.pem -out cert.pem -startdate ${start} -enddate ${end}`,
    );
    const [key, cert] = await Promise.all(
      ['key.pem', 'cert.pem'].map((file) => readFile(join(cwd, file))),
    );
    if (key === undefined || cert === undefined) throw new Error('openssl made no certificate');
    return { key, cert };
  } finally {
    await rm(cwd, { recursive: true });
  }
}
