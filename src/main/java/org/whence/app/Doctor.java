package org.whence.app;

import static org.whence.cli.kit.Desks.Check.MISSING;
import static org.whence.cli.kit.Desks.Check.OK;
import static org.whence.cli.kit.Desks.Check.WARNING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.whence.adapter.c2pa.C2paReader;
import org.whence.adapter.sqlite.Catalogue;
import org.whence.adapter.worker.Sandbox;
import org.whence.cli.kit.Desks.Check;
import org.whence.core.examination.Examination;
import org.whence.core.place.World;
import org.whence.core.provenance.Platforms;
import org.whence.core.record.CatalogueException;

/// What can be said of this machine and a home.
final class Doctor {

    private static final long LITTLE_ROOM = 1L << 30;

    private final Home home;

    Doctor(Home home) {
        this.home = home;
    }

    List<Check> checks() {
        return List.of(
                version(),
                java(),
                names(),
                home(),
                room(),
                encryption(),
                sandbox(),
                natives(),
                credentials(),
                world(),
                network());
    }

    private static Check version() {
        return new Check("version", OK, "Whence " + Version.text() + ", examiner " + Examination.VERSION);
    }

    private static Check java() {
        return new Check(
                "java",
                Runtime.version().feature() >= 25 ? OK : MISSING,
                "Java " + Runtime.version() + " of " + System.getProperty("java.vendor"));
    }

    private static Check names() {
        var charset = Charset.forName(System.getProperty("sun.jnu.encoding", "ANSI_X3.4-1968"));
        return charset.newEncoder().canEncode('ص')
                ? new Check("file names", OK, "Names in every script can be read (" + charset + ")")
                : new Check("file names", WARNING, "Names outside " + charset + " cannot be read; start by bin/whence");
    }

    private Check home() {
        if (!home.exists()) {
            return new Check("home", OK, "There is no catalogue yet; it is made at first use");
        }
        try (var _ = Catalogue.openToRead(home.catalogue(), Platforms.bundled())) {
            return new Check("home", OK, "There is a catalogue, and its file is whole");
        } catch (CatalogueException e) {
            return new Check("home", WARNING, e.getMessage() + ".");
        }
    }

    private Check room() {
        try {
            var free = store().getUsableSpace();
            var says = free / 1_000_000_000 + " GB free where the home lies";
            return new Check("disk", free < LITTLE_ROOM ? WARNING : OK, says);
        } catch (IOException e) {
            return new Check("disk", WARNING, "How much room there is cannot be told");
        }
    }

    /// As far as can be told: a Linux volume made by dm-crypt has a device of its own. What the firmware or another
    /// system's volume does stays unseen.
    private Check encryption() {
        try {
            var device = Path.of(store().name());
            var encrypted = device.startsWith("/dev/mapper") && isCrypt(device);
            return encrypted
                    ? new Check("encryption", OK, "The home lies on an encrypted volume")
                    : new Check(
                            "encryption",
                            WARNING,
                            "As far as can be told, the home does not lie on an encrypted volume");
        } catch (IOException e) {
            return new Check("encryption", WARNING, "Whether the home lies on an encrypted volume cannot be told");
        }
    }

    private static boolean isCrypt(Path device) throws IOException {
        var name = device.toRealPath().getFileName();
        var uuid = Path.of("/sys/block").resolve(name).resolve("dm/uuid");
        return Files.isReadable(uuid) && Files.readString(uuid).startsWith("CRYPT-");
    }

    private FileStore store() throws IOException {
        var folder = home.folder();
        while (folder.getParent() != null && !Files.exists(folder)) {
            folder = folder.getParent();
        }
        return Files.getFileStore(folder);
    }

    private static Check sandbox() {
        return switch (Sandbox.probe()) {
            case BUBBLEWRAP -> new Check("sandbox", OK, "bubblewrap: files are read where nothing else can be reached");
            case PROCESS_ONLY ->
                new Check(
                        "sandbox",
                        WARNING,
                        "process only: files are read apart, but not shut off from the network and your folders. "
                                + "Install bubblewrap");
        };
    }

    private Check natives() {
        try {
            home.make();
            Natives.unpack(home.natives());
            return new Check("decoder", OK, "FFmpeg is unpacked and starts");
        } catch (UncheckedIOException e) {
            return new Check("decoder", MISSING, "FFmpeg does not start on this machine");
        }
    }

    private static Check credentials() {
        return C2paReader.engineOfThisBuild()
                .map(engine -> new Check("credentials", OK, "Validated by " + engine.name() + " " + engine.version()))
                .orElseGet(() -> new Check("credentials", WARNING, "Content Credentials: not checked in this build"));
    }

    private static Check world() {
        return World.isBundled()
                ? new Check(
                        "map", OK, "Time zones, places and countries are named by a map that is part of the program")
                : new Check("map", WARNING, "Places and time zones: not known in this build");
    }

    private static Check network() {
        return new Check("network", OK, "Offline by design: there is no networking code in Whence");
    }
}
