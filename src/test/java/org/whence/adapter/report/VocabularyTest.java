package org.whence.adapter.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.adapter.vault.NotedFiles;
import org.whence.core.json.Json;
import org.whence.core.json.JsonReader;
import org.whence.core.report.Format;

/// The graphs against what CASE, UCO and RO-Crate publish, as far as that goes without their validators: each class and
/// property is one of theirs, stands where its shape lets it stand, as often as it lets it, and has a value of its
/// type.
final class VocabularyTest {

    /// A class, the class above it, and its properties with how often they may stand (`1` once, `?` at most once, `+`
    /// at least once, `*`) and what they hold; only those that the graph uses.
    ///
    /// Source: the SHACL shapes in `ontology/uco/*/*.ttl` of ucoProject/UCO 1.4.0 and
    /// `ontology/investigation/investigation.ttl` of casework/CASE 1.4.0.
    private static final String SHAPES = """
            uco-core:UcoObject - uco-core:name?string uco-core:description*string uco-core:tag*string uco-core:hasFacet*node
            uco-core:Annotation uco-core:UcoObject uco-core:object+node
            uco-core:Relationship uco-core:UcoObject uco-core:source+node uco-core:target1node uco-core:isDirectional1boolean uco-core:kindOfRelationship?string
            uco-core:ContextualCompilation uco-core:UcoObject uco-core:object*node
            uco-observable:ObservableRelationship uco-core:Relationship
            uco-observable:File uco-core:UcoObject
            uco-observable:Message uco-core:UcoObject
            uco-observable:FileFacet - uco-observable:fileName*string uco-observable:sizeInBytes?integer
            uco-observable:ContentDataFacet - uco-observable:mimeType*string uco-observable:sizeInBytes?integer uco-observable:hash*node
            uco-observable:RasterPictureFacet - uco-observable:pictureWidth?integer uco-observable:pictureHeight?integer
            uco-observable:MessageFacet - uco-observable:messageText?string uco-observable:sentTime?dateTime
            uco-observable:URLFacet - uco-observable:fullValue?string
            uco-observable:AccountFacet - uco-observable:accountIdentifier?string
            uco-types:Hash - uco-types:hashMethod1hash uco-types:hashValue1hexBinary
            uco-tool:AnalyticTool uco-core:UcoObject
            uco-identity:Identity uco-core:UcoObject
            uco-action:Action uco-core:UcoObject uco-action:performer?node uco-action:instrument*node uco-action:endTime?dateTime
            case-investigation:InvestigativeAction uco-action:Action
            case-investigation:Investigation uco-core:ContextualCompilation
            """;

    /// The names of hashes among the members of `vocabulary:HashNameVocab`, in
    /// `ontology/uco/vocabulary/vocabulary.ttl`.
    private static final Set<String> HASHES = Set.of("MD5", "SHA1", "SHA256");

    /// Where the names of the graph's prefixes are defined, as the ontologies have them.
    private static final Map<String, String> PREFIXES = Map.of(
            "case-investigation", "https://ontology.caseontology.org/case/investigation/",
            "uco-action", "https://ontology.unifiedcyberontology.org/uco/action/",
            "uco-core", "https://ontology.unifiedcyberontology.org/uco/core/",
            "uco-identity", "https://ontology.unifiedcyberontology.org/uco/identity/",
            "uco-observable", "https://ontology.unifiedcyberontology.org/uco/observable/",
            "uco-tool", "https://ontology.unifiedcyberontology.org/uco/tool/",
            "uco-types", "https://ontology.unifiedcyberontology.org/uco/types/",
            "xsd", "http://www.w3.org/2001/XMLSchema#");

    /// The terms of the context of RO-Crate 1.1 that the crate uses (`context.jsonld`, version 1.1.3, by schema.org
    /// 10.0), each class with the properties that schema.org gives it or a class above it.
    private static final String TERMS = """
            CreativeWork about conformsTo
            Dataset name identifier description datePublished license hasPart mentions
            File name contentSize encodingFormat sha256
            SoftwareApplication name
            Claim text description about datePublished author
            ClaimReview claimReviewed itemReviewed reviewBody reviewRating associatedMediaReview
            MediaReview mediaAuthenticityCategory itemReviewed reviewBody reviewRating originalMediaLink datePublished author comment associatedClaimReview
            Comment name text datePublished author
            Question name about suggestedAnswer
            Answer text datePublished author
            Person name
            Thing name
            Rating alternateName
            """;

    /// Of the terms of schema.org (30.0) those that the reviews use, written in the same way; what both have stands
    /// above.
    private static final String REVIEW_TERMS = """
            MediaReviewItem mediaItemAppearance
            MediaObject url datePublished name sha256 contentSize encodingFormat
            ImageObject name sha256 contentSize encodingFormat
            VideoObject name sha256 contentSize encodingFormat
            AudioObject name sha256 contentSize encodingFormat
            """;

    /// The members of MediaManipulationRatingEnumeration.
    private static final Set<String> CATEGORIES = Set.of(
            "DecontextualizedContent",
            "EditedOrCroppedContent",
            "OriginalMediaContent",
            "SatireOrParodyContent",
            "StagedContent",
            "TransformedContent");

    private static final Pattern PROPERTY = Pattern.compile("([a-z]+-?[a-z]+:[A-Za-z]+)([1?+*])([A-Za-z]+)");

    @TempDir
    private Path folder;

    private record Property(String name, char often, String holds) {}

    private static final Map<String, List<Property>> PROPERTIES = properties();

    private static Map<String, List<Property>> properties() {
        var found = new HashMap<String, List<Property>>();
        for (var line : SHAPES.lines().toList()) {
            var words = line.split(" ");
            var properties = new ArrayList<>(found.getOrDefault(words[1], List.of()));
            for (var word : List.of(words).subList(2, words.length)) {
                var property = PROPERTY.matcher(word);
                assertThat(property.matches()).as(word).isTrue();
                properties.removeIf(above -> above.name().equals(property.group(1)));
                properties.add(new Property(property.group(1), property.group(2).charAt(0), property.group(3)));
            }
            found.put(words[0], properties);
        }
        return found;
    }

    @Test
    void the_graph_says_of_each_thing_what_its_shape_in_case_and_uco_allows() throws Exception {
        var graph = graph(Format.CASE_JSONLD);
        var context = graph.object("@context").orElseThrow();
        PREFIXES.forEach((prefix, uri) ->
                assertThat(context.textOrNull(prefix)).as(prefix).isEqualTo(uri));
        var classes = new ArrayList<String>();
        graph.items("@graph").forEach(node -> require((Json.Obj) node, classes));
        assertThat(graph.items("@graph"))
                .filteredOn(node -> ((Json.Obj) node).textOrNull("uco-core:tag") instanceof String tag
                        && Set.of("answer", "assessment", "second review").contains(tag))
                .extracting(node -> ((Json.Obj) node).text("uco-core:description"))
                .contains("When was it made? Varna", "disagrees: Varna")
                .anyMatch(says -> says.startsWith("MediaReview DecontextualizedContent: decontextualized, probable"));
        assertThat(Set.copyOf(classes))
                .contains(
                        "uco-observable:File",
                        "uco-observable:Message",
                        "uco-types:Hash",
                        "uco-core:Annotation",
                        "case-investigation:Investigation",
                        "case-investigation:InvestigativeAction");
    }

    private static void require(Json.Obj node, List<String> classes) {
        var type = node.text("@type");
        classes.add(type);
        assertThat(PROPERTIES).containsKey(type);
        var allowed = PROPERTIES.get(type);
        for (var member : node.members().entrySet()) {
            if (!member.getKey().startsWith("@")) {
                var property = allowed.stream()
                        .filter(one -> one.name().equals(member.getKey()))
                        .findFirst();
                assertThat(property).as(type + " has " + member.getKey()).isPresent();
                require(property.get(), values(member.getValue()), classes);
            }
        }
        allowed.stream()
                .filter(property -> property.often() == '1' || property.often() == '+')
                .forEach(property -> assertThat(node.members()).as(type).containsKey(property.name()));
    }

    private static List<Json> values(Json value) {
        return value instanceof Json.Array(var items) ? items : List.of(value);
    }

    private static void require(Property property, List<Json> values, List<String> classes) {
        if (property.often() == '1' || property.often() == '?') {
            assertThat(values).as(property.name()).hasSize(1);
        }
        for (var value : values) {
            switch (property.holds()) {
                case "string" -> assertThat(value).as(property.name()).isInstanceOf(Json.Text.class);
                case "integer" -> assertThat(value).as(property.name()).isInstanceOf(Json.Int.class);
                case "boolean" -> assertThat(value).as(property.name()).isInstanceOf(Json.Bool.class);
                case "hash" -> assertThat(HASHES).contains(((Json.Text) value).value());
                case "node" -> {
                    var node = (Json.Obj) value;
                    if (node.members().containsKey("@type")) {
                        require(node, classes);
                    } else {
                        assertThat(node.members()).containsOnlyKeys("@id");
                    }
                }
                default -> {
                    assertThat(((Json.Obj) value).text("@type")).isEqualTo("xsd:" + property.holds());
                    assertThat(((Json.Obj) value).text("@value"))
                            .matches(
                                    property.holds().equals("hexBinary")
                                            ? "([0-9a-f]{2})+"
                                            : "\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");
                }
            }
        }
    }

    @Test
    void the_crate_has_what_ro_crate_demands_and_no_term_that_its_context_lacks() throws Exception {
        var crate = graph(Format.RO_CRATE);
        assertThat(crate.items("@context"))
                .containsExactly(
                        new Json.Text("https://w3id.org/ro/crate/1.1/context"),
                        own("sha256", "MediaReview", "mediaAuthenticityCategory", "originalMediaLink")
                                .put("associatedMediaReview", "http://schema.org/associatedMediaReview")
                                .put("associatedClaimReview", "http://schema.org/associatedClaimReview")
                                .build());
        var nodes = nodes(crate);
        requireTerms(nodes, TERMS);
        var descriptor = node(nodes, "ro-crate-metadata.json");
        assertThat(descriptor.object("conformsTo").orElseThrow().text("@id"))
                .isEqualTo("https://w3id.org/ro/crate/1.1");
        assertThat(descriptor.object("about").orElseThrow().text("@id")).isEqualTo("./");
        var root = node(nodes, "./");
        assertThat(root.text("@type")).isEqualTo("Dataset");
        assertThat(root.members()).containsKeys("name", "description", "datePublished", "license");
        var parts = root.items("hasPart").stream()
                .map(part -> ((Json.Obj) part).text("@id"))
                .toList();
        assertThat(parts)
                .isNotEmpty()
                .allSatisfy(part -> assertThat(node(nodes, part).text("@type")).isEqualTo("File"));
    }

    @Test
    void reviews_have_no_term_that_schema_org_lacks_and_name_what_they_review() throws Exception {
        var graph = graph(Format.REVIEW_JSONLD);
        assertThat(graph.text("@context")).isEqualTo("https://schema.org");
        var nodes = nodes(graph);
        requireTerms(nodes, TERMS + REVIEW_TERMS);
        requireReviews(nodes, "MediaReviewItem");
        assertThat(node(nodes, "#case").items("mentions")).hasSize(3);
    }

    @Test
    void the_crate_has_assessments_beside_verdicts() throws Exception {
        requireReviews(nodes(graph(Format.RO_CRATE)), "File");
    }

    /// The one assessment of the sample, about a media that is in the graph, beside the verdicts on its claims.
    private static void requireReviews(List<Json.Obj> nodes, String item) {
        var review = nodes.stream()
                .filter(node -> node.text("@type").equals("MediaReview"))
                .findFirst()
                .orElseThrow();
        var category = review.text("mediaAuthenticityCategory");
        assertThat(category).startsWith("https://schema.org/");
        assertThat(CATEGORIES).contains(category.substring("https://schema.org/".length()));
        assertThat(review.text("reviewBody")).isEqualTo("because Varna");
        assertThat(review.text("originalMediaLink")).isEqualTo("https://x.com/1");
        assertThat(review.object("reviewRating").orElseThrow().text("alternateName"))
                .isEqualTo("probable");
        assertThat(node(nodes, review.object("itemReviewed").orElseThrow().text("@id"))
                        .text("@type"))
                .isEqualTo(item);
        assertThat(((Json.Obj) review.items("comment").getFirst()).text("name")).isEqualTo("second reviewer disagrees");
        for (var verdict : review.items("associatedClaimReview")) {
            var claims = node(nodes, ((Json.Obj) verdict).text("@id"));
            assertThat(claims.text("@type")).isEqualTo("ClaimReview");
            assertThat(claims.items("associatedMediaReview"))
                    .containsExactly(
                            Json.object().put("@id", review.text("@id")).build());
        }
        var question = nodes.stream()
                .filter(node -> node.text("@type").equals("Question"))
                .findFirst()
                .orElseThrow();
        assertThat(((Json.Obj) question.items("suggestedAnswer").getFirst()).text("text"))
                .isEqualTo("Varna");
    }

    private static Json.Builder own(String... terms) {
        var own = Json.object();
        Stream.of(terms).forEach(term -> own.put(term, "http://schema.org/" + term));
        return own;
    }

    private static List<Json.Obj> nodes(Json.Obj graph) {
        return graph.items("@graph").stream().map(Json.Obj.class::cast).toList();
    }

    private static void requireTerms(List<Json.Obj> nodes, String published) {
        var terms = new HashMap<String, List<String>>();
        published
                .lines()
                .map(line -> List.of(line.split(" ")))
                .forEach(words -> terms.put(words.getFirst(), words.subList(1, words.size())));
        nodes.stream()
                .flatMap(VocabularyTest::typed)
                .forEach(node -> assertThat(node.members().keySet().stream().filter(name -> !name.startsWith("@")))
                        .as(node.text("@type"))
                        .isSubsetOf(terms.getOrDefault(node.text("@type"), List.of())));
    }

    /// A node, and those inside it.
    private static Stream<Json.Obj> typed(Json.Obj node) {
        var inside = node.members().values().stream()
                .flatMap(value -> values(value).stream())
                .filter(value ->
                        value instanceof Json.Obj object && object.members().containsKey("@type"))
                .flatMap(value -> typed((Json.Obj) value));
        return Stream.concat(Stream.of(node), inside);
    }

    private static Json.Obj node(List<Json.Obj> nodes, String id) {
        return nodes.stream()
                .filter(node -> node.text("@id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Json.Obj graph(Format format) throws Exception {
        var file = folder.resolve("graph.json");
        new FileReports(new NotedFiles(folder)).write(SampleReport.saying("Varna"), format, file);
        return JsonReader.object(Files.readString(file));
    }
}
