-- Reports hidden dangers as fast as the server takes them; each has its own text.
local n = 0
local places = { "1203 回风巷", "主运输巷", "中央水泵房", "二采区配电点", "1305 掘进面", "副斜井" }
local whats = { "风门闭锁失效", "烟雾传感器被粉尘覆盖", "单体支柱初撑力不足", "水仓淤泥未清挖", "电缆悬挂脱钩" }
wrk.method = "POST"
wrk.path = "/api/v1/hidden-dangers"
wrk.headers["Authorization"] = "Bearer " .. os.getenv("DAVYLAMP_TOKEN")
wrk.headers["Content-Type"] = "application/json"

function request()
  n = n + 1
  wrk.body = string.format('{"what":"%s，第 %d 处","place":"%s"}', whats[n % #whats + 1], n, places[n % #places + 1])
  return wrk.format()
end
