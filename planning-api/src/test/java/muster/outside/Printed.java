package muster.outside;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** A PDF as its reader has it: what stands on each page, how it is tagged, what its QR code says. */
record Printed(List<String> pages, boolean tagged, String language, String title, String code) {
    private static final List<Integer> DISTANCES = List.of(150, 200, 300, 110, 240, 400, 130, 170, 220, 270, 350, 500);

    static Printed of(Answer answer) {
        try (PDDocument pdf = Loader.loadPDF(answer.body())) {
            boolean tagged = pdf.getDocumentCatalog().getMarkInfo().isMarked()
                    && pdf.getDocumentCatalog().getStructureTreeRoot() != null
                    && new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8)
                            .contains("pdfuaid");
            List<String> pages = IntStream.rangeClosed(1, pdf.getNumberOfPages())
                    .mapToObj(page -> text(pdf, page))
                    .toList();
            return new Printed(
                    pages,
                    tagged,
                    pdf.getDocumentCatalog().getLanguage(),
                    pdf.getDocumentInformation().getTitle(),
                    code(new PDFRenderer(pdf)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Its words alone, where nobody looks at the code. */
    static String textOf(Answer answer) {
        try (PDDocument pdf = Loader.loadPDF(answer.body())) {
            return Normalizer.normalize(new PDFTextStripper().getText(pdf), Normalizer.Form.NFKC);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String text() {
        return String.join("\n", pages);
    }

    private static String text(PDDocument pdf, int page) {
        try {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return Normalizer.normalize(stripper.getText(pdf), Normalizer.Form.NFKC);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** As a telephone would that is held nearer and farther until it can read the code. */
    private static String code(PDFRenderer pdf) throws IOException {
        for (int dpi : DISTANCES) {
            BufferedImage page = pdf.renderImageWithDPI(0, dpi);
            int[] dots = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            LuminanceSource light = new RGBLuminanceSource(page.getWidth(), page.getHeight(), dots);
            for (Binarizer eye : List.of(new HybridBinarizer(light), new GlobalHistogramBinarizer(light))) {
                try {
                    return new QRCodeReader()
                            .decode(new BinaryBitmap(eye), Map.of(DecodeHintType.TRY_HARDER, true))
                            .getText();
                } catch (ReaderException blurred) {
                    // The next look may be sharper.
                }
            }
        }
        throw new AssertionError("The code cannot be read from any distance.");
    }
}
