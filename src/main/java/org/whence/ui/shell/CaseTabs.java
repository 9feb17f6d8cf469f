package org.whence.ui.shell;

import static org.whence.ui.kit.Messages.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.whence.core.record.CaseId;
import org.whence.ui.kit.Listing;
import org.whence.ui.kit.Route;
import org.whence.ui.kit.Space;

/// The parts of the open case: those of which there is a screen. Hidden outside a case, where there is but one, and on
/// the pages of one media, from which keys lead to them all the same.
final class CaseTabs {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private enum Kind {
        MEDIA(id -> new Route.Library(new Listing.InCase(id)), text("tabs.media")),
        POSTS(Route.Posts::new, text("tabs.posts")),
        CLAIMS(Route.Claims::new, text("tabs.claims")),
        MAP_AND_TIME(Route.MapAndTime::new, text("tabs.mapAndTime")),
        CUSTODY(Route.Custody::new, text("tabs.custody")),
        EXCHANGE(Route.Exchange::new, text("tabs.exchange")),
        REPORT(id -> new Route.Report(id, null), text("tabs.report"));

        private final Function<CaseId, Route> route;
        private final String words;

        Kind(Function<CaseId, Route> route, String words) {
            this.route = route;
            this.words = words;
        }
    }

    private final ShellViewModel model;
    private final HBox root = new HBox(Space.HAIR);
    private List<Route> routes = List.of();

    CaseTabs(ShellViewModel model) {
        this.model = model;
        root.getStyleClass().add("w-tabs");
        model.routeProperty().addListener((_, _, _) -> fill());
        model.overviewProperty().addListener((_, _, _) -> fill());
        fill();
    }

    Region root() {
        return root;
    }

    /// Goes to the tab that stands at `place`, counted from 0, if there is one.
    void open(int place) {
        if (place < routes.size()) {
            model.open(routes.get(place));
        }
    }

    private void fill() {
        var id = model.openCase();
        var here = model.routeProperty().get();
        var tabs = new ArrayList<Button>();
        var found = new ArrayList<Route>();
        if (id != null && here != null) {
            for (var kind : Kind.values()) {
                var route = kind.route.apply(id);
                if (model.offers(route.getClass())) {
                    found.add(route);
                    tabs.add(tab(kind.words, count(id, route), route, here));
                }
            }
        }
        routes = List.copyOf(found);
        root.getChildren().setAll(tabs);
        var shown = tabs.size() > 1 && !(here instanceof Route.Item) && !(here instanceof Route.Compare);
        root.setVisible(shown);
        root.setManaged(shown);
    }

    private String count(CaseId id, Route route) {
        return model.overviewProperty().get().cases().stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .map(entry -> switch (route) {
                    case Route.Library _ -> text("side.count", entry.media());
                    case Route.Posts _ -> number(entry.posts());
                    case Route.Claims _ -> number(entry.claims());
                    case Route.Custody _ -> text("side.count", entry.acts());
                    case Route.FirstStart _,
                            Route.Item _,
                            Route.Compare _,
                            Route.MapAndTime _,
                            Route.Report _,
                            Route.Exchange _ -> "";
                })
                .orElse("");
    }

    private static String number(long count) {
        return count == 0 ? "" : text("side.count", count);
    }

    private Button tab(String words, String count, Route route, Route here) {
        var number = new Label(count);
        number.getStyleClass().addAll("w-small", "w-muted");
        var tab = new Button(words, number);
        tab.setContentDisplay(ContentDisplay.RIGHT);
        tab.getStyleClass().add("w-tab");
        tab.pseudoClassStateChanged(
                CURRENT, route.equals(here) || route instanceof Route.Report && here instanceof Route.Report);
        tab.setOnAction(_ -> model.open(route));
        return tab;
    }
}
