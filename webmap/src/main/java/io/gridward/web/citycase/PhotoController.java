package io.gridward.web.citycase;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.gridward.core.citycase.CaseFile;
import io.gridward.core.citycase.CasePhoto;
import io.gridward.core.citycase.Cases;
import io.gridward.core.citycase.machine.CaseMove;
import io.gridward.core.citycase.machine.CaseRefused;
import io.gridward.core.citycase.machine.CaseState;
import io.gridward.core.crs.GroundMetric;
import io.gridward.web.fault.Problem;
import io.gridward.web.photo.BadPhoto;
import io.gridward.web.photo.CleanPhoto;
import io.gridward.web.photo.PhotoFolder;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** {@code /api/cases/{no}/photos}: photographs of a case. */
@RestController
@SecurityRequirement(name = "account")
@SecurityRequirement(name = "key")
class PhotoController {
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;
    private static final double DECIMETRES = 10;
    private static final int BAD_REQUEST = 400;
    private static final int TOO_LARGE = 413;

    private final Cases cases;
    private final Casework work;
    private final PhotoFolder folder;
    private final CaseSettings settings;

    PhotoController(Cases cases, Casework work, PhotoFolder folder, CaseSettings settings) {
        this.cases = cases;
        this.work = work;
        this.folder = folder;
        this.settings = settings;
    }

    /**
     * A photograph that was taken in.
     *
     * @param place where the camera says that it was taken
     * @param distanceM how far that is from the case, in metres on the ground
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Taken(
            String sha256,
            @Nullable Place place,
            @JsonProperty("distance_m") @Nullable Double distanceM,
            @JsonProperty("taken_at") @Nullable String takenAt) {}

    /** A point in degrees. */
    record Place(double lon, double lat) {}

    @Operation(
            summary =
                    "添加照片：读取拍摄位置后去除全部附加信息再保存 / Add a photograph: its place is read, then all that the camera wrote is taken out",
            description = "JPEG 或 PNG；保存为 JPEG。 / JPEG or PNG; kept as JPEG.")
    @ApiResponse(responseCode = "201", description = "已保存 / kept")
    @ApiResponse(responseCode = "413", description = "文件过大 / too large")
    @PostMapping(
            path = "/api/cases/{no}/photos",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = JSON)
    ResponseEntity<?> add(@PathVariable String no, @RequestPart("file") MultipartFile file)
            throws IOException {
        CaseSight sight = work.sight();
        CaseFile about = sight.get(no);
        requireRoom(about);
        if (file.getSize() > settings.maxPhotoBytes()) {
            return problem(
                    TOO_LARGE,
                    "照片超过 %d 字节 / the photograph is larger than %d bytes"
                            .formatted(settings.maxPhotoBytes(), settings.maxPhotoBytes()));
        }
        CleanPhoto photo = CleanPhoto.of(file.getBytes());
        folder.keep(photo);
        cases.add(
                no,
                new CasePhoto(
                        takenFor(about.state()),
                        photo.sha256(),
                        CleanPhoto.MEDIA_TYPE,
                        photo.bytes().length,
                        photo.takenAt(),
                        photo.lon(),
                        photo.lat()),
                sight.mover());
        return ResponseEntity.status(HttpStatus.CREATED).body(taken(photo, about));
    }

    private void requireRoom(CaseFile file) {
        if (file.state().isEnd()) {
            throw new CaseRefused(
                    CaseRefused.Kind.ILLEGAL,
                    "案卷 %s %s，不能再加照片 / case %s is %s, no photograph can be added"
                            .formatted(
                                    file.caseNo(),
                                    file.state().title().zh(),
                                    file.caseNo(),
                                    file.state().title().en()));
        }
        if (cases.photos(file.caseNo()).size() >= settings.maxPhotos()) {
            throw new CaseRefused(
                    CaseRefused.Kind.BAD_INPUT,
                    "案卷 %s 已有 %d 张照片，不能再加 / case %s has %d photographs, no more can be added"
                            .formatted(
                                    file.caseNo(),
                                    settings.maxPhotos(),
                                    file.caseNo(),
                                    settings.maxPhotos()));
        }
    }

    /** What a photograph shows, by where the case stands. */
    private static CaseMove takenFor(CaseState state) {
        if (state == CaseState.VERIFYING) {
            return CaseMove.ANSWER_VERIFICATION;
        }
        if (state == CaseState.CHECKING) {
            return CaseMove.ANSWER_CHECK;
        }
        return state.isTimed() || state == CaseState.HANDLED ? CaseMove.HANDLE : CaseMove.REPORT;
    }

    private static Taken taken(CleanPhoto photo, CaseFile about) {
        Double lon = photo.lon();
        Double lat = photo.lat();
        if (lon == null || lat == null) {
            return new Taken(photo.sha256(), null, null, CaseView.moment(photo.takenAt()));
        }
        double metres =
                GroundMetric.between(about.place().getY(), lat)
                        .metres(lon - about.place().getX(), lat - about.place().getY());
        return new Taken(
                photo.sha256(),
                new Place(lon, lat),
                Math.round(metres * DECIMETRES) / DECIMETRES,
                CaseView.moment(photo.takenAt()));
    }

    @Operation(summary = "一张照片 / One photograph")
    @GetMapping(path = "/api/cases/{no}/photos/{sha256}")
    ResponseEntity<Resource> get(@PathVariable String no, @PathVariable String sha256) {
        work.sight().get(no);
        List<CasePhoto> photos = cases.photos(no);
        CasePhoto photo =
                photos.stream()
                        .filter(p -> p.sha256().equals(sha256))
                        .findFirst()
                        .orElseThrow(() -> none(no, sha256));
        Path file = folder.find(sha256).orElseThrow(() -> none(no, sha256));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(photo.mediaType()))
                .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable())
                .body(new FileSystemResource(file));
    }

    private static CaseRefused none(String no, String sha256) {
        return new CaseRefused(
                CaseRefused.Kind.UNKNOWN,
                "案卷 %s 没有照片 %s / case %s has no photograph %s".formatted(no, sha256, no, sha256));
    }

    @ExceptionHandler
    ResponseEntity<Problem> bad(BadPhoto e) {
        return problem(BAD_REQUEST, String.valueOf(e.getMessage()));
    }

    private static ResponseEntity<Problem> problem(int status, String detail) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(status, detail, "file"));
    }
}
