package org.whence.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;

/// The folder that holds everything this desk knows, and where in it each thing lies.
record Home(Path folder) {

    /// The variable that names the folder.
    static final String VARIABLE = "WHENCE_HOME";

    /// The folder that the platform keeps such data in: `$WHENCE_HOME`, else `%LOCALAPPDATA%\Whence`,
    /// `~/Library/Application Support/Whence`, or `$XDG_DATA_HOME/whence`, by default `~/.local/share/whence`.
    static Home standard(Map<String, String> environment, String system, Path userHome) {
        var named = environment.get(VARIABLE);
        if (named != null && !named.isBlank()) {
            return new Home(Path.of(named).toAbsolutePath());
        }
        var name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            var local = environment.get("LOCALAPPDATA");
            return new Home((local == null ? userHome.resolve("AppData/Local") : Path.of(local)).resolve("Whence"));
        }
        if (name.startsWith("mac")) {
            return new Home(userHome.resolve("Library/Application Support/Whence"));
        }
        var data = environment.get("XDG_DATA_HOME");
        var base = data == null || !Path.of(data).isAbsolute() ? userHome.resolve(".local/share") : Path.of(data);
        return new Home(base.resolve("whence"));
    }

    /// The home of the sample case, which never lies beside evidence.
    Home sample() {
        return new Home(folder.resolveSibling(folder.getFileName() + "-sample"));
    }

    Path catalogue() {
        return folder.resolve("catalogue.db");
    }

    Path vault() {
        return folder.resolve("vault");
    }

    Path previews() {
        return folder.resolve("previews");
    }

    Path index() {
        return folder.resolve("index");
    }

    Path natives() {
        return folder.resolve("natives");
    }

    Path keys() {
        return folder.resolve("keys");
    }

    /// The user's trust lists for Content Credentials.
    Path trust() {
        return folder.resolve("trust");
    }

    /// The certificates of time-stamping authorities that the user believes.
    Path timeAuthorities() {
        return trust().resolve("time");
    }

    /// The user's own rules, and which are switched off.
    Path rules() {
        return folder.resolve("rules");
    }

    /// What is on its way in or out.
    Path work() {
        return folder.resolve("work");
    }

    /// What a person set for themselves.
    Path settings() {
        return folder.resolve("settings");
    }

    /// When anything was uncovered here. In no backup and no export.
    Path diary() {
        return folder.resolve("diary");
    }

    Path backups() {
        return folder.resolve("backups");
    }

    Path log() {
        return folder.resolve("log");
    }

    boolean exists() {
        return Files.isRegularFile(catalogue());
    }

    /// Makes the folders, readable by nobody else where the file system can say so.
    ///
    /// @throws UncheckedIOException if they cannot be made
    void make() {
        try {
            for (var path : new Path[] {
                folder, vault(), previews(), index(), natives(), keys(), trust(), work(), backups(), log()
            }) {
                Files.createDirectories(path);
                if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Could not make the home folder", e);
        }
    }
}
