package org.whence.app;

/// The program's version: from the jar's manifest, or `development` outside of one.
final class Version {

    private Version() {}

    static String text() {
        var version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
