import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { BICEP_VERSION, bicepPackages, packageUrl } from './release.js';
import type { BicepPackage } from './release.js';
import { readZipEntry } from './zip.js';

/**
 * Path of the Bicep CLI: `BICEP_CLI` where it is set, else the pinned release from the user's cache folder, got from
 * NuGet the first time (over https; through `dotnet restore` where only the .NET client reaches NuGet).
 * @throws Error where there is no package for the platform, or what arrives is not the pinned package.
 */
export async function findBicep(): Promise<string> {
  const given = process.env['BICEP_CLI'];
  if (given !== undefined && given !== '') return given;
  const platform = `${process.platform}-${process.arch}`;
  const bicepPackage = bicepPackages[platform];
  if (bicepPackage === undefined) {
    throw new Error(`No Bicep package is pinned for ${platform}: set BICEP_CLI to a Bicep CLI ${BICEP_VERSION}.`);
  }
  const folder = path.join(
    process.env['XDG_CACHE_HOME'] ?? path.join(homedir(), '.cache'),
    'cmklint',
    `bicep-${BICEP_VERSION}`,
  );
  const program = path.join(folder, path.basename(bicepPackage.program));
  if (!existsSync(program)) install(await getPackage(bicepPackage), bicepPackage, program);
  return program;
}

/** Verifies the package and puts the program in it at `program`, in one step so that no run sees half of it. */
export function install(archive: Buffer, bicepPackage: BicepPackage, program: string): void {
  const sha512 = createHash('sha512').update(archive).digest('hex');
  if (sha512 !== bicepPackage.sha512)
    throw new Error(`${bicepPackage.id} is not the pinned package: its SHA-512 is ${sha512}.`);
  mkdirSync(path.dirname(program), { recursive: true });
  const unfinished = `${program}.${process.pid}`;
  writeFileSync(unfinished, readZipEntry(archive, bicepPackage.program), { mode: 0o755 });
  renameSync(unfinished, program);
}

async function getPackage(bicepPackage: BicepPackage): Promise<Buffer> {
  try {
    return await download(packageUrl(bicepPackage));
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof DownloadError)) throw error; // fetch reports the network so
    console.error(`${error.message}; trying dotnet restore.`);
    return restore(bicepPackage);
  }
}

class DownloadError extends Error {}

async function download(url: string): Promise<Buffer> {
  console.error(`Getting ${url}`);
  const response = await fetch(url);
  if (!response.ok) throw new DownloadError(`${url} answers ${response.status}`);
  return Buffer.from(await response.arrayBuffer());
}

/** Gets the package with the .NET SDK, into a folder of its own. */
function restore(bicepPackage: BicepPackage): Buffer {
  const folder = mkdtempSync(path.join(tmpdir(), 'cmklint-bicep-'));
  try {
    writeFileSync(
      path.join(folder, 'get.csproj'),
      `<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>net8.0</TargetFramework><RestorePackagesPath>packages</RestorePackagesPath></PropertyGroup>
  <ItemGroup><PackageDownload Include="${bicepPackage.id}" Version="[${BICEP_VERSION}]" /></ItemGroup>
</Project>`,
    );
    execFileSync('dotnet', ['restore', 'get.csproj'], { cwd: folder, stdio: ['ignore', 2, 2] });
    const id = bicepPackage.id.toLowerCase();
    return readFileSync(path.join(folder, 'packages', id, BICEP_VERSION, `${id}.${BICEP_VERSION}.nupkg`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
