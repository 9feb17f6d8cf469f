package org.whence.work.examine;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.whence.core.credentials.CredentialsReader;
import org.whence.core.examination.ContentReader;
import org.whence.core.examination.ContentReader.Contents;
import org.whence.core.examination.Examination;
import org.whence.core.examination.Examined;
import org.whence.core.examination.Examiner;
import org.whence.core.examination.FileTypes;
import org.whence.core.examination.FileTypes.FileType;
import org.whence.core.examination.Status;
import org.whence.core.fingerprint.LocalFeatures;
import org.whence.core.media.MediaKind;
import org.whence.core.media.OtherContent;
import org.whence.core.metadata.FactReader;
import org.whence.core.metadata.MetadataReading;
import org.whence.core.metadata.MetadataSource;
import org.whence.core.record.MediaId;

/// The whole examination of a file, in the process that calls: its type, what it says of itself, what is in it, the
/// facts that follow, and its Content Credentials. Only worker processes call it on files that nobody vouches for.
public final class ExamineFile implements Examiner {

    /// The group of what is said of every file: its type.
    private static final String OF_ANY_FILE = "File";

    private final FileTypes types;
    private final MetadataSource metadata;
    private final ContentReader contents;
    private final CredentialsReader credentials;
    private final String sandbox;

    public ExamineFile(
            FileTypes types,
            MetadataSource metadata,
            ContentReader contents,
            CredentialsReader credentials,
            String sandbox) {
        this.types = types;
        this.metadata = metadata;
        this.contents = contents;
        this.credentials = credentials;
        this.sandbox = sandbox;
    }

    @Override
    public Examined examine(MediaId media, Path file, String name) throws InterruptedException {
        var type = types.of(file, name);
        var said = metadata.read(file, type.type());
        var found = new StandIn(contents).in(file, type.type(), said, contents(file, type, said));
        var thumbnail = new CompareThumbnail(contents).of(file, said, found);
        var fields = Stream.of(said.fields(), found.fields(), thumbnail.fields())
                .flatMap(List::stream)
                .toList();
        var facts = FactReader.read(fields, name);
        var defects = Stream.of(
                        type.mismatch().stream(),
                        said.defects().stream(),
                        found.defects().stream(),
                        facts.defects().stream())
                .flatMap(each -> each)
                .toList();
        var features = found.features();
        var clip = found.clip();
        var kept = clip == null ? null : clip.sha256();
        var sound = found.sound();
        return new Examined(
                new Examination(
                        media,
                        Examination.VERSION,
                        sandbox,
                        found.status(),
                        found.reason(),
                        type.type(),
                        found.kind(),
                        found.size(),
                        found.durationMillis(),
                        found.pixels(),
                        found.picture(),
                        found.regions(),
                        features == null
                                ? kept
                                : features.first(LocalFeatures.KEPT).sha256(),
                        found.frames(),
                        fields,
                        facts.facts(),
                        defects,
                        credentials.read(file, type.type()),
                        sound == null ? null : sound.sha256()),
                Stream.concat(found.previews().stream(), thumbnail.previews().stream())
                        .toList(),
                features,
                clip,
                sound);
    }

    private Contents contents(Path file, FileType type, MetadataReading said) {
        return switch (type.kind()) {
            case IMAGE -> contents.still(file, type.type(), said.orientation());
            case VIDEO, AUDIO -> contents.clip(file);
            case OTHER -> beside(file, type, said);
        };
    }

    /// What is neither picture nor clip nor sound: a sidecar, where something of it was read.
    private static Contents beside(Path file, FileType type, MetadataReading said) {
        var isRead = said.fields().stream().anyMatch(field -> !field.group().equals(OF_ANY_FILE));
        return isRead
                ? Contents.none(
                        MediaKind.OTHER, said.defects().isEmpty() ? Status.EXAMINED : Status.DAMAGED, null, List.of())
                : Contents.none(
                        MediaKind.OTHER,
                        Status.UNSUPPORTED,
                        reason(file.toFile().length(), type),
                        List.of());
    }

    /// Why nothing was looked for in it: what it is instead, and what its name claims.
    private static String reason(long bytes, FileType type) {
        var what = OtherContent.words(type.type()).orElse(type.type());
        return switch (OtherContent.of(type.type(), bytes)) {
            case EMPTY -> "The file is empty: it has a name and not one byte";
            case PROGRAM ->
                type.mismatch().isPresent()
                        ? "Its name claims something else, but the content is " + what
                                + ". It was not run and will not be"
                        : "It is " + what + ". It was not run and will not be";
            case ARCHIVE -> "It is " + what + ": what is packed in it was not looked at";
            case DOCUMENT -> "It is " + what + ", neither a picture nor a clip nor a sound";
            case UNKNOWN ->
                type.type().equals(OtherContent.ANYTHING)
                        ? "Its content is of no kind that is known"
                        : "It is neither a picture nor a clip nor a sound (" + what + ")";
        };
    }

    @Override
    public String sandbox() {
        return sandbox;
    }
}
