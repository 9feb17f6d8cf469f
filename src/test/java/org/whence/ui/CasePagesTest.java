package org.whence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.whence.core.place.World;
import org.whence.support.FxThread;
import org.whence.support.ManualBackground;
import org.whence.support.ManualTicker;
import org.whence.support.OpenedRoutes;
import org.whence.support.Rendering;
import org.whence.ui.kit.Listing;
import org.whence.ui.kit.Route;
import org.whence.ui.kit.Screen;
import org.whence.ui.kit.cover.CoverGate;
import org.whence.ui.kit.cover.Pictures;
import org.whence.ui.mapandtime.MapAndTimeView;
import org.whence.ui.mapandtime.MapAndTimeViewModel;
import org.whence.ui.posts.PostsView;
import org.whence.ui.posts.PostsViewModel;
import org.whence.work.list.ListPosts;

@ExtendWith(FxThread.class)
class CasePagesTest {

    private final ManualBackground background = new ManualBackground();
    private final CoverGate gate = new CoverGate(new ManualTicker());
    private final FakePictures source = new FakePictures();
    private final Pictures pictures = new Pictures(source, gate, background);
    private final OpenedRoutes routes = new OpenedRoutes();

    @Test
    void a_post_says_who_when_and_how_exactly_and_which_of_several_it_was() {
        var scene = show(posts(SamplePosts.all()));
        assertThat(Rendering.texts(scene))
                .contains(
                        "@kesh_news",
                        "3 Aug 2019 19:42 UTC",
                        "2026-11-12 22:00, no zone",
                        "the first of 2 posts that carried it",
                        "not relied upon",
                        "Recorded here.")
                .anyMatch(words -> words.startsWith("to the minute; in some zone: "));
    }

    @Test
    void whatever_can_have_the_focus_on_the_page_of_posts_has_a_name() {
        var screen = posts(SamplePosts.all());
        assertThat(Rendering.nameless(show(screen).getRoot())).isEmpty();
        assertThat(Rendering.nameless(screen.toolBar().orElseThrow())).isEmpty();
    }

    @Test
    void enter_opens_the_media_where_it_was_seen() {
        var screen = posts(SamplePosts.all());
        show(screen);
        assertThat(screen.root().getScene().getFocusOwner().getStyleClass()).contains("w-posts");
        Rendering.press(screen, KeyCode.ENTER);
        assertThat(routes.opened())
                .containsExactly(new Route.Item(new Listing.InCase(FakeDesk.HARBOUR), SampleDossiers.FULL, true));
    }

    @Test
    void the_account_of_a_post_is_one_key_away_and_so_are_all_again() {
        var screen = posts(SamplePosts.all());
        var scene = show(screen);
        Rendering.press(screen, KeyCode.A);
        Rendering.settle(scene, background);
        assertThat(Rendering.texts(scene)).contains("1 of 4 posts", "Account: @kesh_news");
        Rendering.press(screen, KeyCode.BACK_SPACE);
        Rendering.settle(scene, background);
        assertThat(Rendering.texts(scene)).contains("4 posts, earliest first");
    }

    @Test
    void pictures_of_posts_are_covered_until_the_user_reveals_those_of_the_one_chosen() {
        show(posts(SamplePosts.all()));
        assertThat(source.asked).hasValue(0);
        gate.reveal();
        background.runAll();
        assertThat(gate.isRevealed(SampleDossiers.FULL)).isTrue();
        assertThat(gate.isRevealed(SampleDossiers.CROP)).isFalse();
    }

    @Test
    void several_thousand_posts_need_no_more_cells_than_fit_the_window() {
        var scene = show(posts(SamplePosts.many(5_000)));
        assertThat(scene.getRoot().lookupAll(".w-post")).hasSizeBetween(4, 30);
    }

    @Test
    void the_map_and_the_time_line_choose_for_each_other() {
        var screen = mapAndTime(World.bundled());
        var scene = show(screen);
        assertThat(scene.getRoot().lookupAll(".w-time-mark")).hasSize(4);
        Rendering.press(screen, KeyCode.PAGE_DOWN);
        Rendering.settle(scene, background);
        assertThat(Rendering.texts(scene)).contains("IMG_2210.JPG");
        assertThat(scene.getRoot().lookupAll(".w-time-mark").stream()
                        .filter(mark -> mark.getPseudoClassStates().contains(PseudoClass.getPseudoClass("chosen"))))
                .hasSize(2);
        Rendering.press(screen, KeyCode.ENTER);
        assertThat(routes.opened())
                .containsExactly(new Route.Item(new Listing.InCase(FakeDesk.HARBOUR), SampleDossiers.WHOLE, true));
    }

    @Test
    void what_the_files_say_is_said_to_decide_nothing_and_keeps_its_flags() {
        var screen = mapAndTime(Optional.empty());
        var scene = show(screen);
        assertThat(Rendering.texts(scene))
                .anyMatch(words -> words.startsWith("This build has no map."))
                .anyMatch(words -> words.contains("never decides a verdict"));
        Rendering.press(screen, KeyCode.PAGE_DOWN);
        Rendering.press(screen, KeyCode.PAGE_DOWN);
        Rendering.settle(scene, background);
        assertThat(Rendering.texts(scene)).anyMatch(words -> words.contains("rounded, or set by hand"));
    }

    private Screen mapAndTime(Optional<World> world) {
        var model = new MapAndTimeViewModel(
                new MapAndTimeViewModel.Ports(_ -> SampleWhereabouts.all(), () -> world), background);
        return new MapAndTimeView(model, routes, pictures).at(new Route.MapAndTime(FakeDesk.HARBOUR));
    }

    private Screen posts(List<ListPosts.Entry> entries) {
        var model =
                new PostsViewModel(new PostsViewModel.Ports(_ -> entries, _ -> List.of(), (_, _, _) -> {}), background);
        return new PostsView(model, routes, pictures, SampleDossiers.WORDS, SampleDossiers::name)
                .at(new Route.Posts(FakeDesk.HARBOUR));
    }

    private Scene show(Screen screen) {
        var bar = screen.toolBar().orElseThrow();
        var scene = new Scene(new StackPane(bar, screen.root()), 1056, 700);
        Rendering.settle(scene, background);
        screen.shown();
        Rendering.settle(scene, background);
        return scene;
    }
}
