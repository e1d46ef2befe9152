-- Asks as often as it can, each request with the next of some tokens and from the next of as many addresses behind a proxy.
local tokens, number = {}, 0
for token in os.getenv("DAVYLAMP_TOKENS"):gmatch("[^,]+") do tokens[#tokens + 1] = token end

request = function()
  number = number + 1
  local headers = { ["X-Forwarded-For"] = "10.9.0." .. (number % math.max(1, #tokens)) }
  if #tokens > 0 then headers["Authorization"] = "Bearer " .. tokens[number % #tokens + 1] end
  return wrk.format("GET", os.getenv("DAVYLAMP_PATH"), headers)
end
