package org.whence.cli.kit;

import picocli.CommandLine.IVersionProvider;

/// The program's name and version, as `--version` prints them: from the jar's manifest, or `development` outside of
/// one.
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        var version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"whence " + (version == null ? "development" : version)};
    }
}
