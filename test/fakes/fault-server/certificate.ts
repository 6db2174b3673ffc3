import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The one thing that is wrong with it. All but the self-signed one come from an authority, which a machine may trust. */
export type CertificateFlaw = 'none' | 'self-signed' | 'expired' | 'foreign host';

export interface Certificate {
  readonly key: Buffer;
  readonly cert: Buffer;
  /** The certificate of who signed it. */
  readonly authority: Buffer;
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

/** Chromium takes none that is good for much longer than a year. */
const VALID_DAYS = 90;

const NEW_KEY = 'req -newkey rsa:2048 -nodes';
const AUTHORITY =
  '-addext basicConstraints=critical,CA:TRUE -addext keyUsage=critical,keyCertSign -subj /CN=authority';

/** Made anew for each run, so that no key lies in the repository. */
export async function makeCertificate(flaw: CertificateFlaw): Promise<Certificate> {
  const cwd = await mkdtemp(join(tmpdir(), 'reachable-certificate-'));
  const name = flaw === 'foreign host' ? 'DNS:elsewhere.example' : 'IP:127.0.0.1';
  const dates =
    flaw === 'expired'
      ? '-startdate 20200101000000Z -enddate 20210101000000Z'
      : `-days ${VALID_DAYS}`;
  const signer =
    flaw === 'self-signed' ? '-selfsign -keyfile key.pem' : '-keyfile ca-key.pem -cert ca.pem';
  try {
    await writeFile(join(cwd, 'ca.cnf'), CA_CONFIG);
    await writeFile(join(cwd, 'index.txt'), '');
    const openssl = (line: string): Promise<unknown> =>
      run('openssl', line.split(' '), { cwd, timeout: 10_000 });
    await openssl(
      `${NEW_KEY} -x509 -days ${VALID_DAYS} -keyout ca-key.pem -out ca.pem ${AUTHORITY}`,
    );
    await openssl(
      `${NEW_KEY} -keyout key.pem -out req.pem -subj /CN=reachable -addext subjectAltName=${name}`,
    );
    await openssl(`ca -batch -notext -config ca.cnf ${signer} -in req.pem -out cert.pem ${dates}`);
    const authority = flaw === 'self-signed' ? 'cert.pem' : 'ca.pem';
    const [key, cert, signedBy] = await Promise.all(
      ['key.pem', 'cert.pem', authority].map((file) => readFile(join(cwd, file))),
    );
    if (key === undefined || cert === undefined || signedBy === undefined) {
      throw new Error('openssl made no certificate');
    }
    return { key, cert, authority: signedBy };
  } finally {
    await rm(cwd, { recursive: true });
  }
}
