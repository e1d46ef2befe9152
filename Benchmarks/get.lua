-- Asks for one page again and again.
wrk.method = "GET"
wrk.path = os.getenv("DAVYLAMP_PATH")
wrk.headers["Authorization"] = "Bearer " .. os.getenv("DAVYLAMP_TOKEN")
wrk.headers["Accept-Language"] = "zh-CN"
