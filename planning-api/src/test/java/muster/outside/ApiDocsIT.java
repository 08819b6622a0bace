package muster.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The readable page: all of it comes from the service, for everybody who can reach the service. */
@ExtendWith(Running.class)
class ApiDocsIT {
    private static final Pattern ASSET = Pattern.compile("(?:src|href)\\s*=\\s*\"([^\"]+)\"");
    private static final Pattern ELSEWHERE =
            Pattern.compile("url\\(\\s*[\"']?+(?!data:)|@import|https?://(?!www\\.w3\\.org/)");

    private final Service muster;

    ApiDocsIT(Service muster) {
        this.muster = muster;
    }

    @Test
    void the_page_and_its_parts_need_neither_a_token_nor_another_host() {
        String page = page();
        Answer html = muster.unknown().get(page).expect(200);
        assertThat(html.header("Content-Type")).startsWith("text/html");
        assertThat(html.text()).doesNotContain("://", "src=\"//", "href=\"//");
        List<String> assets = ASSET.matcher(html.text())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(assets).hasSizeGreaterThan(5);
        assets.forEach(asset -> {
            Answer part = muster.unknown()
                    .get(URI.create(page).resolve(asset).getPath())
                    .expect(200);
            assertThat(part.body()).as(asset).isNotEmpty();
            assertThat(part.header("Content-Type")).as(asset).isEqualTo(typeOf(asset));
            if (asset.endsWith(".css") || asset.endsWith("swagger-initializer.js")) {
                assertThat(ELSEWHERE.matcher(part.text()).results().map(MatchResult::group))
                        .as(asset)
                        .isEmpty();
            }
        });
    }

    @Test
    void the_page_shows_the_description_that_is_served() {
        String initializer = muster.unknown()
                .get("/swagger-ui/swagger-initializer.js")
                .expect(200)
                .text();
        assertThat(initializer).contains("\"configUrl\" : \"/openapi.json/swagger-config\"");
        Answer config = muster.unknown().get("/openapi.json/swagger-config").expect(200);
        assertThat(config.at("/url").asString()).isEqualTo("/openapi.json");
        assertThat(config.at("/validatorUrl").asString())
                .as("asks no validator elsewhere")
                .isEmpty();
    }

    /** Browsers refuse scripts and styles of another type, because the service says nosniff. */
    private static String typeOf(String asset) {
        return switch (asset.substring(asset.lastIndexOf('.'))) {
            case ".css" -> "text/css";
            case ".js" -> "text/javascript";
            default -> "image/png";
        };
    }

    private String page() {
        Answer docs = muster.unknown().get("/docs").expect(302);
        assertThat(docs.header("X-Content-Type-Options")).isEqualTo("nosniff");
        return docs.header("Location");
    }
}
