package org.whence.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.whence.adapter.worker.WorkerCommand;
import org.whence.core.media.Part;
import org.whence.core.provenance.Basis;
import org.whence.core.provenance.Note;
import org.whence.core.provenance.Post;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.core.record.RecordId;
import org.whence.core.sample.Story;
import org.whence.core.time.ReadingParser;
import org.whence.core.time.SpanParser;
import org.whence.core.time.Typed;
import org.whence.ui.kit.Listing;
import org.whence.ui.kit.Route;
import org.whence.work.add.AddMedia;
import org.whence.work.desk.Verbs;
import org.whence.work.list.ListMedia;
import org.whence.work.say.RecordClaim;

/// Makes the sample case in a home of its own: draws the files, and tells its story by the same verbs that people use.
final class SampleCase {

    private final Desk desk;
    private final Verbs verbs;
    private final Map<String, MediaId> media = new ConcurrentHashMap<>();

    SampleCase(Desk desk) {
        this.desk = desk;
        verbs = desk.verbs();
    }

    /// Where the sample opens: its best item beside the older picture.
    Route.Compare best() {
        var in = verbs.openCase().existing(Story.CASE).id();
        return new Route.Compare(new Listing.InCase(in), named(in, Story.BEST), named(in, Story.BEST_OTHER));
    }

    private MediaId named(CaseId in, String file) {
        return verbs.list().in(in).stream()
                .map(ListMedia.Entry::item)
                .filter(item -> item.name().equals(file))
                .findFirst()
                .orElseThrow()
                .media();
    }

    void make() throws InterruptedException {
        var folder = desk.home.folder().resolve("files");
        draw(desk.home, Worker.SAMPLE, folder);
        var in = verbs.openCase().make(Story.CASE);
        for (var item : Story.items()) {
            tell(in, folder, item);
        }
        for (var told : Story.elsewhere()) {
            claim(in, id(told.file()), told.said(), null);
        }
        for (var found : Story.decisions()) {
            verbs.decide().decide(in, id(found.file()), id(found.other()), found.decision());
        }
        for (var note : Story.notes()) {
            var on = new Note.Subject(Note.Kind.MEDIA, id(note.file()).hex());
            verbs.note().write(in, on, Part.WHOLE, note.form(), note.text());
        }
        for (var answer : Story.answers()) {
            verbs.assess().answer(in, id(answer.file()), answer.question(), answer.text());
        }
        for (var assessed : Story.assessments()) {
            verbs.assess().conclude(in, id(assessed.file()), assessed.assessment());
        }
    }

    /// Draws files in a worker, by the encoders of `home`.
    ///
    /// @param what [Worker#SAMPLE] or [Worker#DRAW]
    static void draw(Home home, String what, Path folder) {
        try {
            Files.createDirectories(folder);
            Natives.unpack(home.natives());
            WorkerCommand.run(home.natives(), Worker.class.getName(), what, folder.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("Could not draw the sample files", e);
        }
    }

    private void tell(CaseId in, Path folder, Story.Item item) throws InterruptedException {
        var post = post(item.post());
        var origin = AddMedia.Origin.COPIED;
        verbs.add().add(in, List.of(folder.resolve(item.file())), origin, post, remembering(item.file()));
        for (var said : item.said()) {
            claim(in, id(item.file()), said, post == null ? null : post.id());
        }
    }

    private @Nullable Post post(Story.@Nullable Publication publication) {
        return publication == null
                ? null
                : new Post(
                        verbs.ids().record(),
                        publication.address(),
                        publication.account(),
                        publication.text(),
                        null,
                        certain(ReadingParser.parse(publication.postedAt())),
                        null,
                        publication.capturedAt() == null
                                ? null
                                : certain(ReadingParser.parse(publication.capturedAt())),
                        Basis.STATED);
    }

    private void claim(CaseId in, MediaId about, Story.Said said, @Nullable RecordId post) {
        if (said.when() == null) {
            verbs.record()
                    .other(
                            in,
                            about,
                            Part.WHOLE,
                            new RecordClaim.Other(
                                    said.attribute(),
                                    String.valueOf(said.value()),
                                    said.quote(),
                                    said.by(),
                                    certain(ReadingParser.parse(said.saidAt())),
                                    post));
        } else {
            verbs.record()
                    .when(
                            in,
                            about,
                            Part.WHOLE,
                            new RecordClaim.When(
                                    said.of(),
                                    certain(SpanParser.parse(said.when())),
                                    said.when(),
                                    false,
                                    said.quote(),
                                    said.by(),
                                    certain(ReadingParser.parse(said.saidAt())),
                                    post));
        }
    }

    private AddMedia.Progress remembering(String file) {
        return new AddMedia.Progress() {
            @Override
            public void acknowledged(Path path, MediaId added) {
                media.put(file, added);
            }
        };
    }

    private static <T> T certain(Typed<T> typed) {
        return typed.orElseThrow(IllegalStateException::new);
    }

    private MediaId id(String file) {
        var id = media.get(file);
        if (id == null) {
            throw new IllegalStateException("The sample has no file " + file);
        }
        return id;
    }
}
