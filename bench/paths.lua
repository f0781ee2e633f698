-- wrk: asks for the paths of the file $PATHS in order, round and round; prints what it saw as one line of JSON members. $CODING, when there
-- is one, is the coding said to be accepted.
local paths, i = {}, 0
for line in io.lines(os.getenv("PATHS")) do
  paths[#paths + 1] = line
end

local coding = os.getenv("CODING") or ""
if coding ~= "" then
  wrk.headers["Accept-Encoding"] = coding
end

function request()
  i = i % #paths + 1
  return wrk.format("GET", paths[i])
end

function done(summary, latency)
  local e = summary.errors
  io.write(string.format(
    'JSON"per_second":%.1f,"p50_us":%d,"p99_us":%d,"p999_us":%d,"errors":%d\n',
    summary.requests / summary.duration * 1e6, latency:percentile(50), latency:percentile(99), latency:percentile(99.9),
    e.status + e.connect + e.read + e.write + e.timeout))
end
