/** The release of the official Bicep CLI that answers were recorded with; its answers change between releases. */
export const BICEP_VERSION = '0.49.2';

/** One published package of the CLI. */
export interface BicepPackage {
  /** Package id on NuGet; `tools/` inside holds the self-contained program. */
  readonly id: string;
  readonly program: string;
  /** SHA-512 of the .nupkg, hexadecimal. */
  readonly sha512: string;
}

/**
 * Packages by `process.platform`-`process.arch`, pinned by content.
 * Source of the hashes: the packages as `dotnet restore` gets (and signature-checks) them from nuget.org.
 * Other platforms: install the CLI by any means and name it in `BICEP_CLI`.
 */
export const bicepPackages: Readonly<Record<string, BicepPackage>> = {
  'linux-x64': {
    id: 'Azure.Bicep.CommandLine.linux-x64',
    program: 'tools/bicep',
    sha512:
      '9019d7d221bdc1dfcf59d093c057d4be6e897a69fee4beec63b6fb1d08b993e2cbc1d166adbc38cb94532c5c5ec0214c741a944e188e20b31aeec8339253c401',
  },
};

/** Address of the package in the NuGet v3 flat container. */
export function packageUrl(bicepPackage: BicepPackage): string {
  const id = bicepPackage.id.toLowerCase();
  return `https://api.nuget.org/v3-flatcontainer/${id}/${BICEP_VERSION}/${id}.${BICEP_VERSION}.nupkg`;
}
