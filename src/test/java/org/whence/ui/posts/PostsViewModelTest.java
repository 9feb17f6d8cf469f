package org.whence.ui.posts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.whence.core.record.RecordId;
import org.whence.support.ManualBackground;
import org.whence.ui.FakeDesk;
import org.whence.ui.SampleDossiers;
import org.whence.ui.SamplePosts;
import org.whence.ui.posts.PostsViewModel.Row;
import org.whence.ui.posts.PostsViewModel.State;
import org.whence.work.list.ListPosts;

class PostsViewModelTest {

    private final ManualBackground background = new ManualBackground();
    private final List<String> withdrawn = new ArrayList<>();
    private final PostsViewModel model = new PostsViewModel(
            new PostsViewModel.Ports(
                    _ -> SamplePosts.all(),
                    _ -> SamplePosts.judged(),
                    (_, record, reason) -> withdrawn.add(record + " " + reason)),
            background);

    @Test
    void posts_are_read_elsewhere_and_the_first_is_chosen() {
        model.show(FakeDesk.HARBOUR);
        assertThat(model.stateProperty().get()).isEqualTo(new State.Loading());
        background.runAll();
        assertThat(texts()).hasSize(SamplePosts.all().size());
        assertThat(model.chosenProperty().get()).isEqualTo(model.rows().getFirst());
    }

    @Test
    void account_platform_media_and_words_are_wanted_together() {
        shown();
        model.want(PostFilter.NONE.ofAccount("Channel B"));
        assertThat(texts()).hasSize(2).allMatch(words -> !words.isEmpty());
        model.want(model.filterProperty().get().saying("HARBOUR"));
        assertThat(texts()).containsExactly("filmed tonight at the harbour");
        model.want(PostFilter.NONE.with(SampleDossiers.CROP));
        assertThat(model.rows()).hasSize(1);
        model.want(PostFilter.NONE.saying("nowhere"));
        assertThat(model.rows()).isEmpty();
        assertThat(model.chosenProperty().get()).isNull();
    }

    @Test
    void words_are_found_whatever_their_case_and_marks() {
        shown();
        model.want(PostFilter.NONE.saying("الجسر"));
        assertThat(model.rows()).hasSize(1);
    }

    @Test
    void asking_twice_for_the_same_account_drops_it_again() {
        shown();
        model.sameAccount();
        assertThat(model.filterProperty().get().account()).isEqualTo("@kesh_news");
        model.sameAccount();
        assertThat(model.filterProperty().get()).isEqualTo(PostFilter.NONE);
    }

    @Test
    void values_are_counted_those_with_most_first() {
        shown();
        assertThat(model.accounts().getFirst()).isEqualTo(Map.entry("Channel B", 2L));
        assertThat(model.platforms()).contains(Map.entry("Telegram", 3L));
    }

    @Test
    void the_claims_of_a_post_come_with_their_verdicts_and_those_of_no_post_do_not() {
        shown();
        var tonight = row(SamplePosts.TONIGHT);
        assertThat(model.claims(tonight))
                .extracting(judged -> judged.claim().quote())
                .containsExactly("filmed tonight at the harbour");
        assertThat(model.claims(model.rows().getFirst())).isEmpty();
    }

    @Test
    void a_post_is_taken_back_with_a_reason_only() {
        shown();
        model.withdraw(" ");
        background.runAll();
        assertThat(withdrawn).isEmpty();
        var record = model.rows().getFirst().entry().recordId();
        model.withdraw("entered twice");
        background.runAll();
        assertThat(withdrawn).containsExactly(record + " entered twice");
        assertThat(model.saidProperty().get()).isEqualTo("The post was taken back. The log keeps it.");
    }

    @Test
    void what_is_a_senders_cannot_be_taken_back_here() {
        shown();
        assertThat(model.rows().stream().filter(row -> row.entry().standing() == ListPosts.Standing.NOT_RELIED_UPON))
                .isNotEmpty()
                .noneMatch(model::canWithdraw);
    }

    @Test
    void a_catalogue_that_cannot_be_read_is_said() {
        var failing = new PostsViewModel(
                new PostsViewModel.Ports(
                        _ -> {
                            throw new IllegalStateException("gone");
                        },
                        _ -> List.of(),
                        null),
                background);
        failing.show(FakeDesk.HARBOUR);
        background.runAll();
        assertThat(failing.stateProperty().get()).isEqualTo(new State.Failed());
    }

    private Row row(RecordId id) {
        return model.rows().stream()
                .filter(row -> row.entry().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void shown() {
        model.show(FakeDesk.HARBOUR);
        background.runAll();
    }

    private List<String> texts() {
        return model.rows().stream().map(Row::entry).map(ListPosts.Entry::text).toList();
    }
}
