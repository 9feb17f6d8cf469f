package org.whence.cli.show;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.whence.cli.json.RecordJson;
import org.whence.cli.kit.CaseArgument;
import org.whence.cli.kit.ExitCode;
import org.whence.cli.kit.Invocation;
import org.whence.cli.kit.Table;
import org.whence.core.json.Json;
import org.whence.core.record.CaseId;
import org.whence.core.record.RecordId;
import org.whence.core.time.Reading;
import org.whence.core.time.TimeText;
import org.whence.work.desk.Verbs;
import org.whence.work.list.ListPosts;
import org.whence.work.show.Dossier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/// `whence posts CASE`
@Command(
        name = "posts",
        description = "The posts of a case, and what came from somebody without one, earliest first: what came with"
                + " each, and the claims in it.")
public final class PostsCommand implements Callable<Integer> {

    @ParentCommand
    private Invocation whence;

    @Mixin
    private CaseArgument.ToRead of;

    @Override
    public Integer call() throws Exception {
        return of.read(whence, this::list);
    }

    private int list(CaseId in, Verbs verbs) {
        var posts = verbs.posts().in(in);
        var judged = verbs.check().in(in).stream()
                .filter(each -> each.claim().post() != null)
                .collect(groupingBy(each -> Objects.requireNonNull(each.claim().post())));
        if (whence.json()) {
            var records = RecordJson.of(verbs);
            posts.forEach(post -> whence.console().json(json(post, judged, records, verbs)));
        } else {
            table(posts, judged).forEach(whence.console()::line);
        }
        return ExitCode.DONE;
    }

    private static Json.Obj json(
            ListPosts.Entry entry, Map<RecordId, List<Dossier.Judged>> judged, RecordJson records, Verbs verbs) {
        var post = entry.post();
        var claims = judged.getOrDefault(entry.id(), List.of());
        return Json.object()
                .put("id", entry.id().toString())
                .put("kind", post == null ? "received" : "post")
                .put("platform", blankToNull(entry.platform()))
                .put("address", blankToNull(entry.address()))
                .put("account", blankToNull(entry.account()))
                .put("text", post == null ? null : post.text())
                .put("language", post == null ? null : post.language())
                .put("postedAt", reading(entry.postedAt()))
                .put("editedAt", reading(post == null ? null : post.editedAt()))
                .put("capturedAt", reading(post == null ? null : post.capturedAt()))
                .put("from", TimeText.isoOrNull(entry.when().from()))
                .put("to", TimeText.isoOrNull(entry.when().to()))
                .put("why", blankToNull(entry.why()))
                .put("basis", post == null ? "stated" : post.basis().word())
                .put("by", verbs.authorNames().apply(entry.by()))
                .put("standing", entry.standing().word())
                .put("media", Json.array(entry.media(), PostsCommand::media))
                .put("claims", Json.array(claims, RecordJson::claim))
                .put("verdicts", Json.array(claims, records::verdict))
                .build();
    }

    private static Json media(ListPosts.Carried carried) {
        return Json.object()
                .put("sha256", carried.media().hex())
                .put("name", carried.item() == null ? null : carried.item().name())
                .put("posts", carried.posts())
                .put("earlierPosts", carried.earlier())
                .put("first", carried.first())
                .build();
    }

    private static Json reading(@Nullable Reading reading) {
        return reading == null
                ? Json.Null.NULL
                : Json.object()
                        .put("from", TimeText.isoOrNull(reading.span().from()))
                        .put("to", TimeText.isoOrNull(reading.span().to()))
                        .put("local", TimeText.local(reading))
                        .put("zone", TimeText.zone(reading.zone()))
                        .build();
    }

    private static @Nullable String blankToNull(String words) {
        return words.isEmpty() ? null : words;
    }

    private static List<String> table(List<ListPosts.Entry> posts, Map<RecordId, List<Dossier.Judged>> judged) {
        var table = new Table("POSTED", "ACCOUNT", "PLATFORM", "RECORD", "MEDIA", "VERDICTS", "ADDRESS", "ID");
        for (var entry : posts) {
            table.row(
                    TimeText.brief(entry.when()),
                    entry.account(),
                    entry.platform(),
                    entry.standing().word(),
                    entry.media().stream().map(ListPosts.Carried::name).collect(joining(", ")),
                    judged.getOrDefault(entry.id(), List.of()).stream()
                            .map(each -> each.verdict().word())
                            .distinct()
                            .collect(joining(", ")),
                    entry.address(),
                    entry.id().toString());
        }
        return table.isEmpty() ? List.of("No post in this case.") : table.lines();
    }
}
