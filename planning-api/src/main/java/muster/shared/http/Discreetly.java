package muster.shared.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers to who adds to a stream that it may not read as a whole: nothing in them tells how much others added (rule INF-02). Members
 * that everybody gets stay, and are 0.
 */
public final class Discreetly {
    private Discreetly() {}

    /** @throws BadParameter where a version is named: to compare it would tell how much there is */
    public static ResponseEntity<?> answer(HttpServletRequest request, Supplier<ResponseEntity<?>> decided) {
        if (request.getHeader(HttpHeaders.IF_MATCH) != null) {
            throw new BadParameter(HttpHeaders.IF_MATCH, "Leave If-Match out: this rests on no version.");
        }
        ResponseEntity<?> answer = decided.get();
        HttpHeaders headers = new HttpHeaders();
        headers.putAll(answer.getHeaders());
        headers.remove(HttpHeaders.ETAG);
        headers.remove(Door.LEDGER_POSITION);
        Object body = answer.getBody();
        if (body instanceof Receipt receipt) {
            body = new Receipt(receipt.id(), 0, 0, receipt.warnings());
        } else if (body instanceof ObjectNode replayed && replayed.has("position")) {
            body = replayed.deepCopy().put("version", 0).put("position", 0);
        }
        return ResponseEntity.status(answer.getStatusCode()).headers(headers).body(body);
    }
}
