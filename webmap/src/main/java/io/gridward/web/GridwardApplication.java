package io.gridward.web;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/** The server. There is no default user: accounts are none of this application's yet. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@ConfigurationPropertiesScan
public class GridwardApplication {

    /** Starts the server; settings as in {@code application.yaml}. */
    public static void main(String[] args) {
        SpringApplication.run(GridwardApplication.class, args);
    }
}
