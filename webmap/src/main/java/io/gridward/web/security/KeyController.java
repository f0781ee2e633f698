package io.gridward.web.security;

import io.gridward.core.account.Account;
import io.gridward.core.account.Accounts;
import io.gridward.web.body.RequestJson;
import io.gridward.web.fault.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A key for the programs of an account, made by whoever has it. */
@RestController
class KeyController {
    private static final int MOST_BYTES = 4_096;
    private static final int CREATED = 201;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY = 429;

    private final Accounts accounts;
    private final Attempts attempts;
    private final SignedIn signedIn;

    KeyController(Accounts accounts, Attempts attempts, SignedIn signedIn) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.signedIn = signedIn;
    }

    /** The password once more, for the description. */
    record Confirmed(String password) {}

    /** A key that was made; it is told this once. */
    record Made(String account, String key) {}

    @Operation(
            summary = "生成自己的密钥，旧密钥随即失效 / Make a key of one's own; an older one is void",
            description =
                    "须再次给出密码：密钥比会话活得久。密钥只显示这一次，用请求头 X-API-Key 发送 / The password is asked for once more: a key outlives a session. It is told this once; send it in the header X-API-Key",
            requestBody =
                    @RequestBody(
                            content = @Content(schema = @Schema(implementation = Confirmed.class))))
    @ApiResponse(
            responseCode = "201",
            description = "密钥 / the key",
            content = @Content(schema = @Schema(implementation = Made.class)))
    @ApiResponse(responseCode = "401", description = "未登录 / nobody is signed in")
    @ApiResponse(responseCode = "403", description = "密码不对 / not the password of the account")
    @ApiResponse(responseCode = "429", description = "错误次数过多 / too many wrong passwords")
    @PostMapping(path = "/api/me/key", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> make(HttpServletRequest request) throws IOException {
        String password = RequestJson.read(request, MOST_BYTES, "password").getVerbatim("password");
        String name = signedIn.account().map(Account::name).orElseThrow();
        if (!attempts.mayTry(name)) {
            return problem(
                    TOO_MANY,
                    "该帐号密码错误次数过多，请五分钟后再试 / too many wrong passwords for this account, try again in five minutes");
        }
        if (accounts.findByPassword(name, password).isEmpty()) {
            attempts.wrong(name);
            return problem(
                    FORBIDDEN, "密码不对，请重新输入 / not the password of this account, type it again");
        }
        attempts.right(name);
        return ResponseEntity.status(CREATED)
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(new Made(name, accounts.issueKey(name, name)));
    }

    private static ResponseEntity<Problem> problem(int status, String detail) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(status, detail, "password"));
    }
}
