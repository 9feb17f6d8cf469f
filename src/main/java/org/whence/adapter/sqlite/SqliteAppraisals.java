package org.whence.adapter.sqlite;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.whence.core.custody.Act;
import org.whence.core.custody.LoggedAct;
import org.whence.core.provenance.Appraisal;
import org.whence.core.provenance.Appraisal.Said;
import org.whence.core.provenance.Appraisals;
import org.whence.core.record.ActId;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;

/// What people concluded on media, as the acts that stand say it.
public final class SqliteAppraisals implements Appraisals {

    private static final Comparator<Said> COUNTING_FIRST =
            comparing((Said said) -> !said.counts()).thenComparing(Said::at).thenComparing(Said::act);

    private final Database database;

    public SqliteAppraisals(Catalogue catalogue) {
        this.database = catalogue.database();
    }

    /// In three queries, however many there are.
    @Override
    public Map<MediaId, Appraisal> about(Collection<MediaId> media, CaseId in) {
        return database.read("read what was concluded", handle -> {
            var counts = standing(handle, media, in);
            var acts = acts(handle, counts.keySet());
            var reviewed = acts(handle, reviewed(acts)).stream().collect(toMap(LoggedAct::id, Function.identity()));
            return acts.stream()
                    .filter(logged -> logged.act() instanceof Act.Valued valued
                            && !valued.value().isEmpty())
                    .collect(groupingBy(SqliteAppraisals::media))
                    .entrySet()
                    .stream()
                    .collect(toMap(Map.Entry::getKey, each -> appraisal(each.getValue(), counts, reviewed)));
        });
    }

    /// The acts that stand, each with whether it counts.
    private static Map<ActId, Boolean> standing(Handle handle, Collection<MediaId> media, CaseId in) {
        return handle.createQuery("""
                        SELECT act, counts FROM standing
                        WHERE record IN (SELECT value FROM json_each(:media)) AND case_id = :case
                        AND (
                            field IN ('provenance', 'source', 'date', 'location', 'motivation', 'assessment')
                            OR field LIKE 'review %')""")
                .bind("media", Acts.names(media))
                .bind("case", in.toString())
                .collectRows(toMap(
                        row -> new ActId(row.getColumn("act", String.class)),
                        row -> row.getColumn("counts", Boolean.class)));
    }

    private static List<LoggedAct> acts(Handle handle, Collection<ActId> named) {
        return named.isEmpty()
                ? List.of()
                : handle.createQuery(LoggedActMapper.SELECT + "WHERE line.act IN (SELECT value FROM json_each(:acts))")
                        .bind("acts", Acts.names(named))
                        .map(new LoggedActMapper())
                        .list();
    }

    private static List<ActId> reviewed(List<LoggedAct> acts) {
        return acts.stream()
                .flatMap(logged ->
                        logged.act() instanceof Act.SecondReviewed review ? Stream.of(review.of()) : Stream.of())
                .distinct()
                .toList();
    }

    private static MediaId media(LoggedAct logged) {
        return switch (logged.act()) {
            case Act.Answered answered -> answered.media();
            case Act.Concluded concluded -> concluded.media();
            case Act.SecondReviewed review -> review.media();
            default -> throw new IllegalStateException("An act of another field: " + logged.id());
        };
    }

    private static Appraisal appraisal(
            List<LoggedAct> acts, Map<ActId, Boolean> counts, Map<ActId, LoggedAct> reviewed) {
        return new Appraisal(
                acts.stream()
                        .flatMap(logged -> answer(logged, counts))
                        .sorted(comparing(Appraisal.Answer::question)
                                .thenComparing(Appraisal.Answer::said, COUNTING_FIRST))
                        .toList(),
                acts.stream()
                        .flatMap(logged -> conclusion(logged, counts))
                        .sorted(comparing(Appraisal.Conclusion::said, COUNTING_FIRST))
                        .toList(),
                acts.stream()
                        .flatMap(logged -> review(logged, counts, reviewed))
                        .sorted(comparing(Appraisal.Review::said, COUNTING_FIRST))
                        .toList());
    }

    private static Said said(LoggedAct logged, Map<ActId, Boolean> counts) {
        return new Said(
                logged.id(), logged.chain().author(), logged.at(), Boolean.TRUE.equals(counts.get(logged.id())));
    }

    private static Stream<Appraisal.Answer> answer(LoggedAct logged, Map<ActId, Boolean> counts) {
        return logged.act() instanceof Act.Answered(var _, var question, var text, var _)
                ? Stream.of(new Appraisal.Answer(question, text, said(logged, counts)))
                : Stream.of();
    }

    private static Stream<Appraisal.Conclusion> conclusion(LoggedAct logged, Map<ActId, Boolean> counts) {
        return logged.act() instanceof Act.Concluded(var _, var assessment, var _) && assessment != null
                ? Stream.of(new Appraisal.Conclusion(assessment, said(logged, counts)))
                : Stream.of();
    }

    /// Nobody is the second reviewer of their own assessment, and who wrote one that is not here cannot be told.
    private static Stream<Appraisal.Review> review(
            LoggedAct logged, Map<ActId, Boolean> counts, Map<ActId, LoggedAct> reviewed) {
        return logged.act() instanceof Act.SecondReviewed(var media, var of, var stance, var reason, var _)
                        && reviewed.get(of) instanceof LoggedAct read
                        && read.act() instanceof Act.Concluded concluded
                        && concluded.media().equals(media)
                        && !read.chain().author().equals(logged.chain().author())
                ? Stream.of(new Appraisal.Review(of, stance, reason, said(logged, counts)))
                : Stream.of();
    }
}
