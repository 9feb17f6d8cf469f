package org.whence.app;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whence.core.casefile.Choices;
import org.whence.core.custody.AddressBook;
import org.whence.core.custody.Conflict;
import org.whence.core.custody.Mark;
import org.whence.core.custody.Trust;
import org.whence.core.provenance.Note;
import org.whence.core.record.ActId;
import org.whence.core.record.AuthorId;
import org.whence.core.record.AuthorKey;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.core.record.RecordId;
import org.whence.ui.exchange.ExchangePorts;
import org.whence.work.desk.Verbs;
import org.whence.work.exchange.ImportCase;
import org.whence.work.exchange.KeepColleague;
import org.whence.work.exchange.Leaving;
import org.whence.work.exchange.RehearseVerdicts;
import org.whence.work.exchange.ShowTeam;
import org.whence.work.say.SettleConflict;

/// What the pages of exchange ask, answered by a desk.
final class ExchangeScreens {

    private static final String STARRED = "yes";

    private final Verbs verbs;

    ExchangeScreens(Verbs verbs) {
        this.verbs = verbs;
    }

    ExchangePorts ports() {
        return new ExchangePorts(
                new Sending(verbs),
                new Receiving(verbs),
                new People(verbs),
                new Key(verbs),
                this::starred,
                this::about,
                verbs.show()::name,
                verbs.authorNames(),
                verbs.words());
    }

    /// Of a note, what it is written on.
    private List<MediaId> about(Conflict conflict) {
        return conflict.field().name().equals("text")
                ? verbs.note().byId(RecordId.parse(conflict.field().record())).stream()
                        .map(Note::on)
                        .filter(on -> on.kind() == Note.Kind.MEDIA || on.kind() == Note.Kind.MATCH)
                        .flatMap(on -> Stream.of(on.name().split(" ")))
                        .map(MediaId::new)
                        .toList()
                : SettleConflict.media(conflict);
    }

    private List<MediaId> starred(CaseId in) {
        return verbs.list().in(in).stream()
                .filter(entry -> entry.item()
                        .marks()
                        .getOrDefault(Mark.STAR.word(), List.of())
                        .contains(STARRED))
                .map(entry -> entry.item().media())
                .toList();
    }

    private record Sending(Verbs verbs) implements ExchangePorts.Sending {

        @Override
        public Leaving leaving(CaseId in, Choices choices) {
            return verbs.export().leaving(in, choices);
        }

        @Override
        public void save(Leaving leaving, Path file) {
            leaving.save(file);
        }

        @Override
        public void write(Leaving leaving, Path file, List<String> recipients) throws InterruptedException {
            verbs.export().write(leaving, file, recipients, _ -> {});
        }
    }

    private record Receiving(Verbs verbs) implements ExchangePorts.Receiving {

        @Override
        public ImportCase.Plan rehearse(Path file, @Nullable Path identities) throws InterruptedException {
            return verbs.imports().rehearse(file, identities, _ -> {});
        }

        @Override
        public List<RehearseVerdicts.Change> verdicts(ImportCase.Plan plan) {
            return verbs.rehearse().of(plan);
        }

        @Override
        public ImportCase.Plan take(Path file, @Nullable Path identities) throws InterruptedException {
            var taken = verbs.imports().take(file, identities, false, _ -> {}, _ -> {});
            verbs.examine().pending(_ -> {});
            return taken;
        }

        @Override
        public List<Conflict> conflicts(CaseId in) {
            return verbs.settle().in(in);
        }

        @Override
        public void keep(CaseId in, Conflict conflict, ActId kept) {
            verbs.settle().keep(in, conflict, kept);
        }
    }

    private record People(Verbs verbs) implements ExchangePorts.People {

        @Override
        public List<ShowTeam.Member> in(CaseId id) {
            return verbs.team().in(id);
        }

        @Override
        public void rely(CaseId in, AuthorId author, Trust trust) {
            verbs.rely().say(in, author, trust);
        }

        @Override
        public void name(AuthorKey key, String name) {
            verbs.colleagues().put(new AddressBook.Colleague(name, key));
        }

        @Override
        public void nameFrom(Path key, String name) {
            new KeepColleague(verbs.colleagues()).from(key, name);
        }

        @Override
        public void rename(String pseudonym) {
            verbs.identity().rename(pseudonym);
        }
    }

    private record Key(Verbs verbs) implements ExchangePorts.Key {

        @Override
        public AuthorId author() {
            return verbs.identity().publicKey().author();
        }

        @Override
        public boolean isLocked() {
            return verbs.identity().isLocked();
        }

        @Override
        public boolean unlock(char[] passphrase) {
            return verbs.identity().unlock(passphrase);
        }
    }
}
