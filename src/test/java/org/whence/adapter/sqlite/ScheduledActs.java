package org.whence.adapter.sqlite;

import static org.whence.support.SampleRecords.added;
import static org.whence.support.SampleRecords.bound;
import static org.whence.support.SampleRecords.claim;
import static org.whence.support.SampleRecords.examined;
import static org.whence.support.SampleRecords.id;
import static org.whence.support.SampleRecords.media;
import static org.whence.support.SampleRecords.post;
import static org.whence.support.SampleRecords.posted;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.whence.core.custody.Act;
import org.whence.core.custody.ActLog;
import org.whence.core.custody.ChainName;
import org.whence.core.custody.Checkpoint;
import org.whence.core.custody.Copy;
import org.whence.core.custody.Exchange;
import org.whence.core.custody.Head;
import org.whence.core.custody.Heads;
import org.whence.core.custody.LogLine;
import org.whence.core.custody.LoggedAct;
import org.whence.core.custody.Mark;
import org.whence.core.custody.Standing;
import org.whence.core.custody.TimeProof;
import org.whence.core.custody.Traces;
import org.whence.core.custody.Trust;
import org.whence.core.examination.Examination;
import org.whence.core.examination.Status;
import org.whence.core.json.Json;
import org.whence.core.match.Decision;
import org.whence.core.match.Pair;
import org.whence.core.media.Part;
import org.whence.core.provenance.Appraisal;
import org.whence.core.provenance.Assessment;
import org.whence.core.provenance.Claim;
import org.whence.core.provenance.NotBefore;
import org.whence.core.provenance.Note;
import org.whence.core.provenance.Question;
import org.whence.core.record.ActId;
import org.whence.core.record.AuthorId;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.core.record.RecordId;
import org.whence.support.Desks;

/// What somebody at a desk does, at random: acts of every kind, about the same few media, records and fields, sometimes
/// on what another did.
///
/// @param home the desk's chains: whose acts they are and where
record ScheduledActs(ActLog log, Exchange exchange, ChainName home) {

    private static final int LARGEST_ID = 1_000_000;

    /// One act; now and then none, where there is nothing that it could be about.
    void next(CaseId in, SplittableRandom random, AuthorId another) {
        switch (random.nextInt(16)) {
            case 0 -> {
                var trust = Trust.values()[random.nextInt(3)];
                var seen = log.standing(in, Standing.name(another, author()), "trust");
                log.record(in, new Act.Relied(another, trust, seen));
            }
            case 1 -> adopt(in, random);
            case 2 -> withdraw(in, random);
            case 3 -> remove(in, media(random.nextInt(3)), random);
            case 4 -> revise(in, random);
            case 5, 6 -> more(in, random, another);
            case 7, 8 -> conclude(in, media(random.nextInt(3)), random);
            default -> simple(in, random);
        }
    }

    private AuthorId author() {
        return home.author();
    }

    /// Most of what is done.
    void simple(CaseId in, SplittableRandom random) {
        var media = media(random.nextInt(3));
        var seen = random.nextBoolean();
        var mark = Mark.values()[random.nextInt(2)];
        var number = number(random);
        log.record(
                in,
                switch (random.nextInt(8)) {
                    case 0 -> new Act.Named("Case " + number, saw(seen, in, in.toString(), "name"));
                    case 1 -> added(number, media, "a.jpg");
                    case 2 -> posted(post(number, Desks.START, "posted"), media);
                    case 3 -> new Act.Claimed(claimed(number, in));
                    case 4 -> new Act.Withdrawn(id(number), "wrong");
                    case 5 -> {
                        var pair = Pair.of(media(1), media(2));
                        yield new Act.Decided(
                                pair,
                                Decision.values()[random.nextInt(3)],
                                saw(seen, in, Standing.name(pair), "decision"));
                    }
                    case 6 ->
                        new Act.Noted(
                                id(number),
                                new Note.Subject(Note.Kind.MEDIA, media.hex()),
                                Part.WHOLE,
                                Note.Form.OBSERVATION,
                                "seen");
                    default ->
                        new Act.Marked(
                                media,
                                mark,
                                random.nextBoolean() ? "yes" : "",
                                saw(seen, in, media.hex(), mark.word()));
                });
    }

    /// What is done now and then.
    private void more(CaseId in, SplittableRandom random, AuthorId another) {
        var media = media(random.nextInt(3));
        var number = number(random);
        var hash = "%064x".formatted(number);
        var seen = random.nextBoolean();
        switch (random.nextInt(13)) {
            case 0 -> log.record(in, new Act.Dated(id(number), media, Desks.START.minusSeconds(number)));
            case 1 -> log.record(in, new Act.Sourced(id(number), media, "a neighbour"));
            case 2 -> log.record(in, new Act.TimeAsked(heads(in), null));
            case 3 -> answer(in, random);
            case 4 -> log.record(in, new Act.Restored(hash, 2));
            case 5 -> log.record(in, new Act.Reviewed(media));
            case 6 -> log.record(in, new Act.Verified(true, "all holds"));
            case 7 -> log.record(in, new Act.Exported(hash, 1, 0, false));
            case 8 -> log.record(in, new Act.Imported(another, hash, 3, 0));
            case 9 -> log.record(in, new Act.ClosedOff(random.nextBoolean(), saw(seen, in, in.toString(), "closed")));
            case 10 ->
                log.record(in, random.nextBoolean() ? bounded(number, in, media) : cited(number, media, another));
            case 11 -> {
                var failed = Examination.none(media, "process only", Status.FAILED, "It ended", "image/jpeg");
                log.record(List.of(examined(in, failed)));
            }
            default ->
                log.record(
                        in,
                        new Act.Unknown(
                                "assessed",
                                3,
                                Json.object()
                                        .put("act", "assessed")
                                        .put("media", media.hex())
                                        .put("v", 3)
                                        .build()));
        }
    }

    private static int number(SplittableRandom random) {
        return random.nextInt(1, LARGEST_ID);
    }

    private Act bounded(int number, CaseId in, MediaId media) {
        var sample = bound(number, in, media);
        return new Act.Bounded(new NotBefore(
                sample.id(),
                in,
                author(),
                sample.media(),
                sample.part(),
                sample.instant(),
                sample.basis(),
                sample.note()));
    }

    /// A post that another case of somebody's has.
    private static Act cited(int number, MediaId media, AuthorId by) {
        var post = posted(post(number, Desks.START, "elsewhere"), media);
        return new Act.Cited(
                id(number + LARGEST_ID), new Copy(new ActId("%064x".formatted(number)), by, Desks.START, post));
    }

    private Heads heads(CaseId in) {
        var chain = new ChainName(in, author(), home.desk());
        var lines = log.lines(chain, 0, Integer.MAX_VALUE);
        var head = lines.isEmpty()
                ? new Head(1, new ActId("1".repeat(64)))
                : new Head(lines.size(), LogLine.parse(lines.getLast()).id());
        return new Heads(List.of(new Checkpoint(chain, head)));
    }

    private void answer(CaseId in, SplittableRandom random) {
        var asked = exchange.acts(in).stream()
                .filter(logged -> logged.act() instanceof Act.TimeAsked)
                .map(LoggedAct::id)
                .findFirst()
                .orElseGet(
                        () -> log.record(in, new Act.TimeAsked(heads(in), null)).id());
        var proof = new byte[1 + random.nextInt(40)];
        log.record(in, new Act.TimeStamped(asked, TimeProof.of(TimeProof.Form.values()[random.nextInt(2)], proof)));
    }

    private void revise(CaseId in, SplittableRandom random) {
        var notes = records(in, act -> act instanceof Act.Noted noted ? Stream.of(noted.note()) : Stream.of());
        if (!notes.isEmpty()) {
            var note = notes.get(random.nextInt(notes.size()));
            var form = Note.Form.values()[random.nextInt(2)];
            log.record(in, new Act.Revised(note, form, "anew", saw(random.nextBoolean(), in, note.toString(), "text")));
        }
    }

    private void conclude(CaseId in, MediaId media, SplittableRandom random) {
        var seen = random.nextBoolean();
        var number = number(random);
        log.record(
                in,
                switch (random.nextInt(3)) {
                    case 0 -> {
                        var question = Question.values()[random.nextInt(2)];
                        yield new Act.Answered(
                                media,
                                question,
                                random.nextBoolean() ? "answer " + number : "",
                                saw(seen, in, media.hex(), question.word()));
                    }
                    case 1 ->
                        new Act.Concluded(
                                media,
                                random.nextInt(4) == 0 ? null : assessment("reason " + number),
                                saw(seen, in, media.hex(), Assessment.FIELD));
                    default ->
                        new Act.SecondReviewed(
                                media,
                                assessed(in, media),
                                Appraisal.Stance.values()[random.nextInt(3)],
                                "reason " + number,
                                saw(seen, in, media.hex(), Standing.review(author())));
                });
    }

    private static Assessment assessment(String reason) {
        return new Assessment(Assessment.Category.DECONTEXTUALIZED, Assessment.Confidence.PROBABLE, reason, null);
    }

    /// An assessment of the media, or one that nobody has.
    private ActId assessed(CaseId in, MediaId media) {
        return exchange.acts(in).stream()
                .filter(logged -> logged.act() instanceof Act.Concluded concluded
                        && concluded.media().equals(media))
                .map(LoggedAct::id)
                .findFirst()
                .orElseGet(() -> new ActId("2".repeat(64)));
    }

    private void adopt(CaseId in, SplittableRandom random) {
        exchange.acts(in).stream()
                .filter(logged -> logged.act() instanceof Act.Posted || logged.act() instanceof Act.Added)
                .findFirst()
                .ifPresent(logged -> log.record(
                        in,
                        new Act.Adopted(
                                id(number(random)),
                                new Copy(logged.id(), logged.chain().author(), logged.at(), logged.act()))));
    }

    private void withdraw(CaseId in, SplittableRandom random) {
        var records = records(in, act -> switch (act) {
            case Act.Posted posted -> Stream.of(posted.post().id());
            case Act.Claimed(var claim) -> Stream.of(claim.id());
            case Act.Bounded(var bound) -> Stream.of(bound.id());
            case Act.Adopted adopted -> Stream.of(adopted.id());
            case Act.Cited cited -> Stream.of(cited.id());
            default -> Stream.of();
        });
        if (!records.isEmpty()) {
            log.record(in, new Act.Withdrawn(records.get(random.nextInt(records.size())), "wrong"));
        }
    }

    private interface Named {
        Stream<RecordId> in(Act act);
    }

    private List<RecordId> records(CaseId in, Named named) {
        return exchange.acts(in).stream()
                .flatMap(logged -> named.in(logged.act()))
                .toList();
    }

    private void remove(CaseId in, MediaId media, SplittableRandom random) {
        var traces = new Traces(media);
        var acts = new ArrayList<>(exchange.acts(in));
        while (acts.stream().filter(traces::take).count() > 0) {
            // until nothing new is found
        }
        if (!traces.acts().isEmpty() && random.nextBoolean()) {
            log.record(in, new Act.Removed(media, "a reason", "a court", traces.acts()));
            traces.shared().forEach(shared -> log.record(in, shared));
        }
    }

    /// A claim of whoever works here.
    Claim claimed(int number, CaseId in) {
        var sample = claim(number, in, media(1), "tonight");
        return new Claim(
                sample.id(),
                in,
                sample.media(),
                sample.part(),
                sample.attribute(),
                sample.of(),
                sample.span(),
                sample.value(),
                sample.implied(),
                sample.quote(),
                sample.by(),
                sample.saidAt(),
                sample.post(),
                author());
    }

    private List<ActId> saw(boolean seen, CaseId in, String record, String field) {
        return seen ? log.standing(in, record, field) : List.of();
    }
}
