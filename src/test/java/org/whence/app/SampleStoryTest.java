package org.whence.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.whence.core.json.Json;
import org.whence.core.sample.Story;

/// The sample's truth is known: everything that the program says of it is held against that here.
class SampleStoryTest {

    private static final List<Json.Obj> ITEMS = SampleHome.items();

    @Test
    void every_file_of_the_story_is_there_in_order_and_examined() {
        assertThat(ITEMS)
                .extracting(item -> item.text("name"))
                .containsExactlyElementsOf(
                        Story.items().stream().map(Story.Item::file).toList());
        assertThat(ITEMS).extracting(item -> item.text("status")).containsOnly("examined");
    }

    @Test
    void the_best_item_is_assessed_and_two_of_its_five_questions_are_answered() {
        var best = ITEMS.stream()
                .filter(item -> item.text("name").equals(Story.BEST))
                .findFirst()
                .orElseThrow();
        assertThat(best.items("questions").stream()
                        .map(Json.Obj.class::cast)
                        .filter(question -> !question.items("answers").isEmpty())
                        .map(question -> question.text("question")))
                .containsExactly("provenance", "date");
        assertThat(best.items("assessments"))
                .singleElement()
                .satisfies(assessment ->
                        assertThat(((Json.Obj) assessment).text("category")).isEqualTo("DecontextualizedContent"));
    }

    @Test
    void exactly_two_claims_are_refuted_each_for_its_part_and_by_its_record() {
        assertThat(verdicts("refuted"))
                .containsExactly(
                        tuple(
                                Story.COMPILATION,
                                "filmed tonight at the harbour",
                                "0:05.9-0:18", // the cut is at 6 s, between two of the frames looked at
                                "@kesh_news, https://t.me/kesh_news/1842"),
                        tuple(
                                Story.MARKET_TONIGHT,
                                "the market this evening, an hour before it was hit",
                                "whole",
                                "@rivertown, https://x.com/rivertown/status/733958100000000001"));
    }

    @Test
    void the_new_items_are_not_contradicted_and_nothing_else_is() {
        assertThat(verdicts("not contradicted"))
                .containsExactly(
                        tuple(Story.FLATS_NEW, "from my window, 22:41", "whole", ""),
                        tuple(Story.ROAD_WRONG_CLOCK, "column on the pass road this morning", "whole", ""));
    }

    @Test
    void the_bridge_would_be_refuted_and_waits_for_a_person() {
        var verdict = verdict(Story.BRIDGE_MIRRORED, "the bridge at dawn on 8 March");
        assertThat(verdict.text("verdict")).isEqualTo("cannot tell");
        assertThat(verdict.object("wouldBe").orElseThrow().text("source"))
                .isEqualTo("@north_bridge, https://www.instagram.com/p/CNcPq0000/");
        assertThat(verdict.text("says")).contains("would be refuted", "if the match were confirmed");
    }

    @Test
    void the_wrong_clock_makes_a_finding_and_no_verdict() {
        var road = item(Story.ROAD_WRONG_CLOCK);
        assertThat(road.items("findings"))
                .extracting(finding -> ((Json.Obj) finding).text("rule"))
                .containsExactly("file-time-outside-claim");
        assertThat(((Json.Obj) road.items("findings").getFirst()).text("says"))
                .contains("2012-01-01T03:12:44", "decides nothing");
        assertThat(item(Story.FLATS_NEW).items("findings")).isEmpty();
    }

    @Test
    void claims_of_something_else_than_when_have_no_verdict() {
        assertThat(verdicts("cannot tell"))
                .extracting(verdict -> verdict.toList().get(1))
                .containsExactly(
                        "More than 40 dead.",
                        "the bridge at dawn on 8 March",
                        "The bridge at Varna",
                        "Three neighbours hurt, all out.",
                        "shortly after half past ten",
                        "Three dead, says the fire brigade.",
                        "a block of flats in Cedar Street",
                        "28 bodies, a hospital clerk says.",
                        "flats at the harbour",
                        "28 bodies, a hospital clerk says.",
                        "Rescuers count 12 to 15 dead.",
                        "مئتا قتيل الليلة",
                        "a second strike, at one in the morning",
                        "We correct: 41 dead.");
    }

    @Test
    void what_circulated_is_matched_with_where_it_came_from() {
        assertThat(matches(Story.MARKET_TONIGHT))
                .contains(tuple(Story.MARKET_2016, "near copy", "original", "same recording"));
        assertThat(matches(Story.BRIDGE_MIRRORED)).contains(tuple(Story.BRIDGE_2021, "mirror", "mirrored", "open"));
        assertThat(matches(Story.COMPILATION))
                .containsExactly(
                        tuple(Story.HARBOUR_2019, "clip of", "original", "same recording"),
                        tuple(Story.HARBOUR_2019, "same sound", "original", "same recording"));
        assertThat(matches(Story.ROAD_WRONG_CLOCK)).isEmpty();
    }

    private static Json.Obj item(String name) {
        return ITEMS.stream()
                .filter(item -> item.text("name").equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Tuple> matches(String name) {
        return item(name).items("matches").stream()
                .map(Json.Obj.class::cast)
                .map(match -> tuple(
                        match.text("name"), match.text("relation"), match.text("transform"), match.text("decision")))
                .toList();
    }

    private static Json.Obj verdict(String name, String quote) {
        var item = item(name);
        var claim = item.items("claims").stream()
                .map(Json.Obj.class::cast)
                .filter(each -> each.text("quote").equals(quote))
                .findFirst()
                .orElseThrow();
        return item.items("verdicts").stream()
                .map(Json.Obj.class::cast)
                .filter(each -> each.text("claim").equals(claim.text("id")))
                .findFirst()
                .orElseThrow();
    }

    /// Item, quote, scope and deciding record of every claim with that verdict.
    private static List<Tuple> verdicts(String word) {
        var found = new ArrayList<Tuple>();
        for (var item : ITEMS) {
            for (var each : item.items("claims")) {
                var quote = ((Json.Obj) each).text("quote");
                var verdict = verdict(item.text("name"), quote);
                if (verdict.text("verdict").equals(word)) {
                    var decider = verdict.object("decidedBy").map(by -> by.text("source"));
                    found.add(tuple(item.text("name"), quote, verdict.text("scope"), decider.orElse("")));
                }
            }
        }
        return found;
    }
}
