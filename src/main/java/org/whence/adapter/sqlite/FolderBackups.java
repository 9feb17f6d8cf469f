package org.whence.adapter.sqlite;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.whence.core.custody.Backups;
import org.whence.core.record.CatalogueException;

/// Backups as files in a folder: `catalogue-2026-11-23.db`, and what a restore put aside, `replaced-....db`. A file
/// under such a name is whole.
public final class FolderBackups implements Backups {

    private static final int KEPT = 5;
    private static final Pattern DAILY = Pattern.compile("catalogue-\\d{4}-\\d\\d-\\d\\d\\.db");

    private final Catalogue catalogue;
    private final Path folder;

    /// @param folder is there
    public FolderBackups(Catalogue catalogue, Path folder) {
        this.catalogue = catalogue;
        this.folder = folder;
    }

    @Override
    public boolean keep(LocalDate day) {
        var file = folder.resolve("catalogue-" + day + ".db");
        if (Files.exists(file) || catalogue.isEmpty()) {
            return false;
        }
        var part = folder.resolve("catalogue.part");
        try {
            Files.deleteIfExists(part);
            Catalogue.make(part);
            catalogue.copyTo(part);
            Upgrade.requireWhole(part);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            rotate();
            return true;
        } catch (IOException e) {
            throw new CatalogueException("Could not keep a backup of the catalogue", e);
        }
    }

    private void rotate() throws IOException {
        var daily = listed(folder).stream()
                .filter(file -> DAILY.matcher(file.getFileName().toString()).matches())
                .toList();
        for (var old : daily.subList(0, Math.max(0, daily.size() - KEPT))) {
            Files.delete(old);
        }
    }

    @Override
    public List<String> discard() {
        var unreached = new ArrayList<String>();
        if (!catalogue.emptyJournal()) {
            unreached.add("The catalogue's journal: another process is reading it. It is emptied when all are closed.");
        }
        try {
            var copies = new ArrayList<>(listed(folder));
            copies.addAll(catalogue.earlierVersions());
            for (var copy : copies) {
                delete(copy, unreached);
            }
        } catch (IOException e) {
            throw new CatalogueException("Could not look for backups of the catalogue", e);
        }
        return List.copyOf(unreached);
    }

    private static void delete(Path copy, List<String> unreached) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            var why = e instanceof FileSystemException failed ? failed.getReason() : null;
            unreached.add("The backup " + copy.getFileName() + " could not be deleted"
                    + (why == null ? "." : ": " + why + "."));
        }
    }

    private static List<Path> listed(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
