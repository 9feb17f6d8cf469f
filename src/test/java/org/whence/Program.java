package org.whence;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;

/// The compiled classes that the rules of the house are held against.
final class Program {

    /// Everything that is shipped.
    static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(location -> !isTest(location))
            .importPackages("org.whence");

    /// The tests, and what supports them.
    static final JavaClasses TESTS =
            new ClassFileImporter().withImportOption(Program::isTest).importPackages("org.whence");

    private Program() {}

    private static boolean isTest(Location location) {
        return location.contains(Program.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
    }
}
