# What R's own functions say of the made-up pay files of test/helpers/made-up-pay.ts, read from a CSV of seed, group and
# rate: Rscript test/unit/stats/pay-gap.R made-up.csv > test/unit/stats/pay-gap.json
paid <- read.csv(commandArgs(trailingOnly = TRUE)[1], check.names = FALSE)
place <- function(n) max(1, floor((n + 1) / 2 - sqrt(n) + 0.5))
log_se <- function(x) {
  k <- place(length(x)); x <- sort(x)
  (log(x[length(x) - k + 1]) - log(x[k])) / (2 * qnorm(1 - pbinom(k - 1, length(x), 0.5)))
}
number <- function(x) if (length(x) == 0 || is.na(x)) "null" else format(x, digits = 15)
range_of <- function(ratio, se) {
  ends <- sort(100 * (1 - ratio * exp(c(-1, 1) * qnorm(0.975) * se)))
  paste0("[", number(ends[1]), ",", number(ends[2]), "]")
}
lines <- sapply(split(paid, paid$seed), function(file) {
  white <- file$rate[file$group == "White"]; bme <- file$rate[file$group == "BME"]
  both <- length(white) > 0 && length(bme) > 0
  ranges <- length(white) >= 30 && length(bme) >= 30
  n <- nrow(file); sorted <- sort(file$rate)
  size <- rep(n %/% 4, 4) + list(c(0,0,0,0), c(1,0,0,0), c(1,0,1,0), c(1,1,1,0))[[n %% 4 + 1]]
  quarter <- rep(1:4, size)
  # At each rate: its people in each quarter, shared between groups by their share of the rate.
  share <- table(factor(sorted, levels = unique(sorted)), factor(quarter, levels = 1:4))
  groups <- table(factor(file$rate, levels = unique(sorted)), factor(file$group, levels = c("White", "BME", "Not known")))
  expected <- t(as.matrix(groups / rowSums(groups))) %*% as.matrix(share)
  mean_se <- sqrt(var(bme) / length(bme) / mean(bme)^2 + var(white) / length(white) / mean(white)^2)
  median_se <- if (ranges) sqrt(log_se(bme)^2 + log_se(white)^2) else NA
  tied <- ranges && log_se(bme) == 0 && log_se(white) == 0
  paste0("{\"seed\":", file$seed[1],
    ",\"mean\":", if (both) number(100 * (mean(white) - mean(bme)) / mean(white)) else "null",
    ",\"median\":", if (both) number(100 * (median(white) - median(bme)) / median(white)) else "null",
    ",\"meanRange\":", if (ranges && mean_se > 0) range_of(mean(bme) / mean(white), mean_se) else "null",
    ",\"medianRange\":", if (ranges && !tied) range_of(median(bme) / median(white), median_se) else "null",
    ",\"sizes\":[", paste(size, collapse = ","), "]",
    ",\"expected\":[", paste(apply(expected, 1, function(row) paste0("[", paste(round(row, 9), collapse = ","), "]")), collapse = ","), "]}")
})
cat("[\n", paste(lines, collapse = ",\n"), "\n]\n", sep = "")
