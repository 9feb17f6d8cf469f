package org.whence.ui.posts;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.whence.ui.kit.Messages.text;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.core.record.RecordId;
import org.whence.ui.kit.Background;
import org.whence.ui.kit.Background.Running;
import org.whence.work.list.ListPosts;
import org.whence.work.show.Dossier;

/// The posts of a case that are wanted, by time, and the one that is read. Use it on one thread only.
public final class PostsViewModel {

    /// What it asks of the program. All may block; called on background threads.
    ///
    /// @param posts of a case, by time
    /// @param judged the claims of a case, each with its verdict
    /// @param withdrawal null where nothing can be recorded
    public record Ports(
            Function<CaseId, List<ListPosts.Entry>> posts,
            Function<CaseId, List<Dossier.Judged>> judged,
            @Nullable Withdrawal withdrawal) {}

    /// Takes a record back.
    @FunctionalInterface
    public interface Withdrawal {
        void withdraw(CaseId in, RecordId record, String reason);
    }

    /// A post ready to be shown and searched.
    ///
    /// @param searched the words that it is found by
    record Row(ListPosts.Entry entry, String searched) {}

    /// What the screen can be in.
    sealed interface State {

        record Loading() implements State {}

        /// @param all of the case, by time
        record Shown(List<Row> all) implements State {

            public Shown {
                all = List.copyOf(all);
            }
        }

        record Failed() implements State {}
    }

    private static final Running NOTHING = () -> {};

    private final Ports ports;
    private final Background background;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Loading());
    private final ReadOnlyObjectWrapper<PostFilter> filter = new ReadOnlyObjectWrapper<>(PostFilter.NONE);
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Row> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Map<RecordId, List<Dossier.Judged>>> judged =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private @Nullable CaseId in;
    private Running loading = NOTHING;
    private Running judging = NOTHING;

    public PostsViewModel(Ports ports, Background background) {
        this.ports = ports;
        this.background = background;
    }

    /// Shows the posts of a case.
    public void show(CaseId id) {
        if (!id.equals(in)) {
            in = id;
            rows.clear();
            chosen.set(null);
            judged.set(Map.of());
            filter.set(PostFilter.NONE.saying(filter.get().words()));
            state.set(new State.Loading());
        }
        reload();
    }

    /// Reads the posts anew; their verdicts follow, for they take longer.
    void reload() {
        var id = in;
        if (id == null) {
            return;
        }
        loading.cancel();
        loading = background.run(
                () -> new State.Shown(ports.posts().apply(id).stream()
                        .map(entry -> new Row(entry, PostFilter.searched(entry)))
                        .toList()),
                shown -> {
                    fill(shown.all(), filter.get());
                    state.set(shown);
                },
                _ -> state.set(new State.Failed()));
        judging.cancel();
        judging = background.run(
                () -> ports.judged().apply(id).stream()
                        .filter(each -> each.claim().post() != null)
                        .collect(groupingBy(
                                each -> Objects.requireNonNull(each.claim().post()))),
                judged::set,
                _ -> said.set(text("posts.notJudged")));
    }

    private void fill(List<Row> all, PostFilter wanted) {
        var before = chosen.get();
        rows.setAll(all.stream().filter(wanted::accepts).toList());
        chosen.set(rows.stream()
                .filter(row ->
                        before != null && row.entry().id().equals(before.entry().id()))
                .findFirst()
                .orElse(rows.isEmpty() ? null : rows.getFirst()));
    }

    void want(PostFilter wanted) {
        if (!wanted.equals(filter.get())) {
            if (state.get() instanceof State.Shown(var all)) {
                fill(all, wanted);
            }
            filter.set(wanted);
        }
    }

    void choose(@Nullable Row row) {
        if (row != null) {
            chosen.set(row);
        }
    }

    /// Wants only what the account of the post chosen published; asked again, that of all.
    void sameAccount() {
        var row = chosen.get();
        if (row != null) {
            var now = filter.get();
            want(now.ofAccount(now.account() == null ? row.entry().account() : null));
        }
    }

    /// Wants only posts that carried a media; asked again, all.
    void sameMedia(MediaId media) {
        var now = filter.get();
        want(now.with(now.media() == null ? media : null));
    }

    /// Takes the post chosen back.
    void withdraw(String reason) {
        var row = chosen.get();
        var id = in;
        var withdrawal = ports.withdrawal();
        if (row == null || id == null || withdrawal == null || reason.isBlank()) {
            return;
        }
        var record = row.entry().recordId();
        if (record == null) {
            return;
        }
        background.run(
                () -> {
                    withdrawal.withdraw(id, record, reason);
                    return record;
                },
                _ -> {
                    said.set(text("posts.withdrawn"));
                    reload();
                },
                _ -> said.set(text("posts.notWithdrawn")));
    }

    boolean canWithdraw(Row row) {
        return ports.withdrawal() != null && row.entry().recordId() != null;
    }

    /// The claims that stand in a post, each with its verdict.
    List<Dossier.Judged> claims(Row row) {
        return judged.get().getOrDefault(row.entry().id(), List.of());
    }

    /// The accounts of all posts with how many there are of each, those with most first; without those that have none.
    List<Map.Entry<String, Long>> accounts() {
        return counts(ListPosts.Entry::account);
    }

    /// The same of the platforms.
    List<Map.Entry<String, Long>> platforms() {
        return counts(ListPosts.Entry::platform);
    }

    private List<Map.Entry<String, Long>> counts(Function<ListPosts.Entry, String> of) {
        return state.get() instanceof State.Shown(var all)
                ? all.stream()
                        .map(row -> of.apply(row.entry()))
                        .filter(value -> !value.isEmpty())
                        .collect(groupingBy(Function.identity(), counting()))
                        .entrySet()
                        .stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                        .toList()
                : List.of();
    }

    @Nullable
    CaseId in() {
        return in;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<PostFilter> filterProperty() {
        return filter.getReadOnlyProperty();
    }

    /// Those wanted, by time.
    ObservableList<Row> rows() {
        return rows;
    }

    /// The one that is read; null where none is wanted.
    ReadOnlyObjectProperty<@Nullable Row> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// The claims by the post that they stand in; none before they were read.
    ReadOnlyObjectProperty<Map<RecordId, List<Dossier.Judged>>> judgedProperty() {
        return judged.getReadOnlyProperty();
    }

    /// What came of the last act, in a sentence; empty before there is one.
    ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }
}
