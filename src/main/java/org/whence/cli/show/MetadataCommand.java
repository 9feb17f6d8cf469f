package org.whence.cli.show;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.whence.cli.json.DossierJson;
import org.whence.cli.kit.Invocation;
import org.whence.cli.kit.Table;
import org.whence.core.json.Json;
import org.whence.core.metadata.Field;
import org.whence.core.metadata.FieldDifference;
import org.whence.work.RefusedException;
import org.whence.work.show.Dossier;
import org.whence.work.show.RawBytes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `whence metadata MEDIA|PATH [--diff MEDIA|PATH] [--hex FIELD]`
@Command(
        name = "metadata",
        description = "Everything that a media or file says of itself, with where it stands; differences between two.")
public final class MetadataCommand implements Callable<Integer> {

    private record Read(Dossier dossier, @Nullable Path path) {

        List<Field> fields() {
            var examination = dossier.examination();
            return examination == null ? List.of() : examination.metadata();
        }
    }

    @ParentCommand
    private Invocation whence;

    @Parameters(paramLabel = "MEDIA|PATH", description = "A media: its SHA-256 or the beginning of it; or a file.")
    private String what;

    @Option(names = "--diff", paramLabel = "MEDIA|PATH", description = "Only the fields in which these two differ.")
    private @Nullable String other;

    @Option(
            names = "--hex",
            paramLabel = "FIELD",
            description = "The bytes of a field of a file: ExifIFD:DateTimeOriginal")
    private @Nullable String hex;

    @Override
    public Integer call() throws Exception {
        var read = new ArrayList<Read>();
        var words = other == null ? List.of(what) : List.of(what, other);
        var outcome = Looked.each(whence, words, (_, dossier, path) -> read.add(new Read(dossier, path)));
        if (read.size() < words.size()) {
            return outcome;
        }
        if (other != null) {
            FieldDifference.between(read.getFirst().fields(), read.getLast().fields())
                    .forEach(this::print);
        } else if (hex != null) {
            bytes(read.getFirst(), hex);
        } else {
            read.getFirst().fields().forEach(this::print);
            defects(read.getFirst());
        }
        return outcome;
    }

    private void print(Field field) {
        if (whence.json()) {
            whence.console().json((Json.Obj) DossierJson.field(field));
            return;
        }
        var at = field.at();
        whence.console()
                .line("%10s  %-38s %s"
                        .formatted(at == null ? "" : at.offset(), field.source(), Table.harmless(field.value())));
    }

    private void print(FieldDifference difference) {
        if (whence.json()) {
            whence.console()
                    .json(Json.object()
                            .put("field", difference.source())
                            .put("here", difference.here())
                            .put("there", difference.there())
                            .build());
            return;
        }
        whence.console().line(difference.source());
        whence.console().line("  here   " + shown(difference.here()));
        whence.console().line("  there  " + shown(difference.there()));
    }

    private static String shown(@Nullable String raw) {
        return raw == null ? "not there" : Table.harmless(raw);
    }

    private void defects(Read read) {
        var examination = read.dossier().examination();
        if (examination != null && !whence.json()) {
            examination
                    .defects()
                    .forEach(defect -> whence.console()
                            .line("    DEFECT  " + Table.harmless(defect.where() + ": " + defect.says())));
        }
    }

    private void bytes(Read read, String source) throws IOException {
        var path = read.path();
        if (path == null) {
            throw new RefusedException("The bytes of a field are shown of a file, not of a media: give its path.");
        }
        var found = read.fields().stream()
                .filter(field -> field.source().equals(source))
                .toList();
        if (found.isEmpty()) {
            throw new RefusedException("There is no field " + source + ".");
        }
        for (var field : found) {
            var at = field.at();
            if (at == null) {
                whence.console().line(source + ": where it stands is not known");
            } else {
                RawBytes.dump(RawBytes.of(path, at), at.offset()).lines().forEach(whence.console()::line);
            }
        }
    }
}
